import type { Signal } from '../signal.ts';
import type { ProfileOutput } from './contract.ts';
import { currentValue } from './currentValue.ts';
import type { Fact, Profile } from './profile.ts';
import { type Source, weightOf } from './source.ts';
import { ageDaysOf } from './timeline.ts';

/** The signals of a profile with what each source says, as programs are given them; retired signals are left out. */
export function profiledSignals(
  profile: Profile,
  signals: readonly (Signal & { readonly isRetired: boolean })[],
  sources: ReadonlyMap<string, Source>,
  asOf: string,
): ProfileOutput['signals'] {
  return signals.flatMap(({ id, label, kind, about, role, isRetired }) => {
    const facts = profile.facts.get(id);
    if (!facts || isRetired) return [];
    return [
      {
        signal: id,
        label,
        kind,
        about,
        role,
        value: currentValue(profile, id, sources),
        isContested: new Set(facts.flatMap(({ value }) => (value === null ? [] : [value]))).size > 1,
        facts: facts.map((fact) => factOutput(fact, sources.get(fact.source) as Source, asOf)),
      },
    ];
  });
}

function factOutput({ observation, value, source, observedAt }: Fact, from: Source, asOf: string) {
  return {
    id: observation,
    value,
    source,
    sourceKind: from.kind,
    observedAt,
    ageDays: ageDaysOf(observedAt, asOf),
    weight: weightOf(from, observedAt, asOf),
  };
}
