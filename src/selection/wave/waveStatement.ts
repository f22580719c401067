import type { GroupName } from '../../readiness/group.ts';
import type { Figures } from './reasonCode.ts';
import { reasonCodeList } from './reasonCode.ts';
import type { Verdicts } from './verdict.ts';
import type { WaveInput, WorthOrigin } from './waveInput.ts';
import type { WaveStatement, WaveStatementCode } from './waveStatementCode.ts';

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
  const say = (code: WaveStatementCode, text: string, figures: Figures) => statements.push({ code, text, figures });
  const hasOdds = candidates.odds?.mean.some((mean) => !Number.isNaN(mean)) === true;
  const { capacity } = rules;
  if (restsOn === 'prior' && hasOdds) {
    const text = 'Judged by assumptions: the odds rest on published figures, not on outcomes of your own.';
    say('judged-by-assumptions', text, { by: 'published' });
  } else if (!hasOdds && candidates.groups !== undefined) {
    const text = 'Judged by assumptions: there are no odds, so the groups alone decided.';
    say('judged-by-assumptions', text, { by: 'groups' });
  }
  const isGrouped = candidates.suitability !== undefined;
  const scale = worthOrigin && worthScale(worthOrigin, isGrouped);
  if (worthOrigin && scale !== undefined) {
    const { basis, learning } = worthOrigin;
    say('worth-scale', `Places go by worth: ${scale}.`, { basis, learning, groups: isGrouped ? 'known' : 'unknown' });
  }
  const unjudged = codes.filter((code) => reasonCodeList[code] === 'insufficient-evidence').length;
  if (unjudged > 0) {
    const text = `${unjudged} of ${codes.length} candidates cannot be judged and were not considered.`;
    say('not-judged', text, { unjudged, candidates: codes.length });
  }
  if (rules.reservedOutside === undefined && asked > 0) {
    const text = reserveText(asked, capacity, candidates.favoured);
    const favoured = candidates.favoured && { favoured: candidates.favoured };
    say('reserve-stated', text, { places: asked, capacity, ...favoured });
  }
  if (reserved < asked) {
    const had = reserved === 0 ? 'none' : `only ${reserved}`;
    const text = `Of ${asked} places reserved outside the favoured group ${had} could be filled; the rest went to others.`;
    say('reserve-relaxed', text, { asked, reserved });
  }
  if (chosen.length < capacity) {
    const filled =
      chosen.length === 0 ? 'No place is filled' : `Only ${chosen.length} of ${capacity} places are filled`;
    const text = `${filled}: no other candidate may be chosen.`;
    say('places-left', text, { chosen: chosen.length, capacity });
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

function reserveText(asked: number, capacity: number, favoured: GroupName | undefined): string {
  const places = asked === 1 ? 'One place' : `${asked} places`;
  const group = favoured ? ` (${favoured})` : '';
  return `${places} of ${capacity} reserved for customers outside the favoured group${group}, so that later forecasts do not rest on willing customers alone.`;
}
