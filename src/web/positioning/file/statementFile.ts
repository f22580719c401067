import type { Filter } from '../../../evidence/filter/filter.ts';
import { filterText } from '../../../evidence/filter/filterText.ts';
import { parseFilterText } from '../../../evidence/filter/parseFilterText.ts';
import type { Said } from '../../../positioning/schemas.ts';
import { languages } from '../../language/languages.ts';
import { type StatementDraft, usualReviewDays } from '../edit/statementDraft.ts';
import { mostCharacters, parts, type Slot, type Texts } from '../slots.ts';
import type { StatementContent } from '../statementTypes.ts';

/** What files of a positioning say of themselves; one may hold more than the statement. */
export const FORMAT = 'bellwether.positioning/1';

/** A statement as a file that `statementInFile` reads back. */
export function statementFileText(content: StatementContent): string {
  return `${JSON.stringify({ format: FORMAT, statement: content }, null, 2)}\n`;
}

type Written = Omit<StatementDraft, 'base' | 'note'>;

/** What stands in the way of a file: it is no JSON, it holds no statement, or one of which a field cannot be read. */
export type FileTrouble =
  | { readonly kind: 'notJson' | 'noStatement' }
  | { readonly kind: 'field'; readonly field: string };

/** The statement of a file; nothing is passed over in silence. Whether its filter can be asked the service says. */
export function statementInFile(text: string): { readonly written: Written } | { readonly trouble: FileTrouble } {
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch {
    return { trouble: { kind: 'notJson' } };
  }
  if (!isRecord(whole) || !isRecord(whole['statement'])) return { trouble: { kind: 'noStatement' } };
  try {
    return { written: writtenIn(whole['statement']) };
  } catch (error) {
    if (error instanceof FieldError) return { trouble: { kind: 'field', field: `statement.${error.message}` } };
    throw error;
  }
}

const known: ReadonlySet<string> = new Set([...parts, 'oneLiner', 'filter', 'solves', 'reviewEveryDays']);

function writtenIn(statement: Record<string, unknown>): Written {
  const stranger = Object.keys(statement).find((name) => !known.has(name));
  if (stranger !== undefined) throw new FieldError(stranger);
  const { target, offering, value, uniqueness, filter, solves = [], reviewEveryDays = usualReviewDays } = statement;
  const oneLiner = statement['oneLiner'] ?? {};
  if (!isRecord(oneLiner)) throw new FieldError('oneLiner');
  const texts: Texts = {
    target: saidIn(target, 'target', 'target'),
    offering: saidIn(offering, 'offering', 'offering'),
    value: saidIn(value, 'value', 'value'),
    uniqueness: saidIn(uniqueness, 'uniqueness', 'uniqueness'),
    oneLiner: {
      to: saidIn(oneLiner['to'], 'oneLiner.to', 'to'),
      use: saidIn(oneLiner['use'], 'oneLiner.use', 'use'),
    },
  };
  if (!Array.isArray(solves) || !solves.every((id) => typeof id === 'string')) throw new FieldError('solves');
  const isInterval =
    typeof reviewEveryDays === 'number' &&
    Number.isInteger(reviewEveryDays) &&
    reviewEveryDays >= 7 &&
    reviewEveryDays <= 1096;
  if (!isInterval) throw new FieldError('reviewEveryDays');
  return { texts, filter: filterIn(filter), solves, reviewEveryDays };
}

function saidIn(said: unknown, name: string, slot: Slot): Said {
  if (said === undefined) return {};
  if (!isRecord(said)) throw new FieldError(name);
  for (const [code, text] of Object.entries(said)) {
    const isText = typeof text === 'string' && text.length <= mostCharacters[slot];
    if (!Object.hasOwn(languages, code) || !isText) throw new FieldError(`${name}.${code}`);
  }
  return said;
}

/** As a tree or as text; its form must be that of a filter. */
function filterIn(filter: unknown): string {
  if (filter === undefined || filter === null || filter === '') return '';
  try {
    const text = typeof filter === 'string' ? filter : filterText(filter as Filter);
    parseFilterText(text);
    return text;
  } catch {
    throw new FieldError('filter');
  }
}

/** Its message is the name of the field. */
class FieldError extends Error {}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
