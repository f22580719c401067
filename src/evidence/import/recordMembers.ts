import type { CellFact } from './cellFacts.ts';
import type { PassOptions } from './passOptions.ts';
import { factsOf, type StandingRecord, standingAt } from './standing.ts';

/** Members of a record's JSON object, each with a comma before it, and how many. */
export type Members = readonly [text: string, facts: number];

/** A row as its facts, column by column. */
interface RowFacts {
  readonly columns: PassOptions['columns'];
  readonly cells: readonly CellFact[];
}

const NOTHING: Members = ['', 0];

export function allMembers(cells: readonly CellFact[]): Members {
  let members = '';
  let facts = 0;
  for (const { member } of cells) {
    members += member;
    if (member !== '') facts += 1;
  }
  return [members, facts];
}

/** Where each row is an observation, it is known if one record of the same moment says all that it says. */
export function membersUnsaid(
  known: readonly StandingRecord[],
  { columns, cells }: RowFacts,
  moment: number | undefined,
): Members {
  const isSaid = known.some((record) => {
    if (moment !== undefined && record.at !== moment) return false;
    const facts = factsOf(record);
    return columns.every(({ number }, i) => {
      const { value } = cells[i] as CellFact;
      return value === null || value === undefined || facts[number] === value;
    });
  });
  return isSaid ? NOTHING : allMembers(cells);
}

/** What the row says otherwise than the source has said until that moment. */
export function membersChanged(
  known: readonly StandingRecord[],
  { columns, cells }: RowFacts,
  moment: number,
  emptyMeans: PassOptions['emptyMeans'],
): Members {
  const [only] = known;
  if (known.length === 1 && only && only.at <= moment && isSame(only, cells)) return NOTHING;
  const standing = standingAt(known, moment);
  let members = '';
  let facts = 0;
  for (let i = 0; i < columns.length; i++) {
    const { number } = columns[i] as PassOptions['columns'][number];
    const { value, member } = cells[i] as CellFact;
    const former = standing[number];
    if (member === '') {
      if (emptyMeans === 'nothing' || value === undefined || former === undefined || former === null) continue;
      members += `,"${number}":null`;
    } else {
      if (value === former) continue;
      members += member;
    }
    facts += 1;
  }
  return [members, facts];
}

/** Whether a record was written from a row like this one: then nothing has to be understood of either. */
function isSame({ text }: StandingRecord, cells: readonly CellFact[]): boolean {
  if (text === undefined) return false;
  const [members] = allMembers(cells);
  return members.length === text.length - 1 && text === `{${members.slice(1)}}`;
}
