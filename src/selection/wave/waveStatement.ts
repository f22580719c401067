import { reasonCodeList } from './reasonCode.ts';
import type { Verdicts } from './verdict.ts';
import type { WaveInput, WorthOrigin } from './waveInput.ts';

/** What has to be said above the list: what the wave rests on, and where it falls short of what was asked. */
export interface WaveStatement {
  readonly code: WaveStatementCode;
  readonly text: string;
}

export type WaveStatementCode =
  | 'judged-by-assumptions'
  | 'not-judged'
  | 'worth-scale'
  | 'reserve-stated'
  | 'reserve-relaxed'
  | 'places-left';

export interface Reserve {
  /** Places that the rules, or the default, ask to keep for others than the favoured group. */
  readonly asked: number;
  /** Places that could be kept. */
  readonly reserved: number;
}

export function waveStatements(
  { candidates, rules, restsOn, worthOrigin }: WaveInput,
  { codes }: Verdicts,
  chosen: readonly number[],
  { asked, reserved }: Reserve,
): WaveStatement[] {
  const statements: WaveStatement[] = [];
  const say = (code: WaveStatementCode, text: string) => statements.push({ code, text });
  const hasOdds = candidates.odds?.mean.some((mean) => !Number.isNaN(mean)) === true;
  if (restsOn === 'prior' && hasOdds) {
    say(
      'judged-by-assumptions',
      'Judged by assumptions: the odds rest on published figures, not on outcomes of your own.',
    );
  } else if (!hasOdds && candidates.groups !== undefined) {
    say('judged-by-assumptions', 'Judged by assumptions: there are no odds, so the groups alone decided.');
  }
  const scale = worthOrigin && worthScale(worthOrigin, candidates.suitability !== undefined);
  if (scale !== undefined) say('worth-scale', `Places go by worth: ${scale}.`);
  const unjudged = codes.filter((code) => reasonCodeList[code] === 'insufficient-evidence').length;
  if (unjudged > 0)
    say('not-judged', `${unjudged} of ${codes.length} candidates cannot be judged and were not considered.`);
  if (rules.reservedOutside === undefined && asked > 0) {
    const places = asked === 1 ? 'One place' : `${asked} places`;
    say(
      'reserve-stated',
      `${places} of ${rules.capacity} reserved for customers outside the favoured group${candidates.favoured ? ` (${candidates.favoured})` : ''}, so that later forecasts do not rest on willing customers alone.`,
    );
  }
  if (reserved < asked) {
    const had = reserved === 0 ? 'none' : `only ${reserved}`;
    say(
      'reserve-relaxed',
      `Of ${asked} places reserved outside the favoured group ${had} could be filled; the rest went to others.`,
    );
  }
  if (chosen.length < rules.capacity) {
    const chosenText =
      chosen.length === 0 ? 'No place is filled' : `Only ${chosen.length} of ${rules.capacity} places are filled`;
    say('places-left', `${chosenText}: no other candidate may be chosen.`);
  }
  return statements;
}

/** What worth is made of, and on which scale. */
function worthScale({ basis, learning }: WorthOrigin, areGroupsKnown: boolean): string | undefined {
  const suitability = 'how well the group serves as a trial customer (0 to 1)';
  if (basis === 'none') return undefined;
  if (basis === 'suitability') return suitability;
  const times = areGroupsKnown ? ` times ${suitability}` : '';
  const plus = learning > 0 ? `, plus ${learning} of the width of the odds’ interval for what would be learned` : '';
  return `the odds of a good deal (0 to 1)${times}${plus}`;
}
