import { told } from '../told.ts';
import { type ColumnWords, columnWords, isMadeOf, mentions, phraseList } from './columnWords.ts';
import {
  countWords,
  customerCodeNames,
  customerWords,
  endsOfNames,
  idWords,
  nameWords,
  otherNamedThings,
  registerWords,
} from './identifierWords.ts';
import { orderAnswers } from './orderedAnswers.ts';
import type { ProposalReason } from './proposalReason.ts';
import type { ColumnSummary } from './summary.ts';

/** Which columns say whose row it is. */
export interface Identification {
  /** The column that becomes the id of a row's case: the customer's own id where there is one, else the id of the row, else its name. */
  readonly identifier?: { readonly column: string; readonly reason: ProposalReason };
  readonly name?: { readonly column: string; readonly reason: ProposalReason };
  /** Columns of other ids: of invoices, problems, parents. */
  readonly otherIds: ReadonlySet<string>;
  /** How many customers there are, counted in which column, over how many rows that name one. */
  readonly customers?: CustomerCount;
}

export interface CustomerCount {
  readonly column: string;
  readonly count: number;
  readonly rows: number;
}

/** Finds the identifier and the name among the columns that are not personal. */
export function identify(summaries: readonly ColumnSummary[]): Identification {
  const ids = summaries.filter((summary) => isIdLike(summary));
  const customerIds = ids.filter(
    (summary) => mentions(columnWords(summary.column), customerWords) || isCustomerCode(summary),
  );
  const customerId =
    customerIds.find((summary) => !mentions(columnWords(summary.column), registerWords)) ?? customerIds[0];
  const uniqueId = ids.find((summary) => isUniqueInEveryRow(summary));
  const repeatedId = ids
    .filter((summary) => isPlausibleGroup(summary))
    .toSorted((one, other) => other.present - one.present)[0];
  const name = nameAmong(summaries);
  const coded = summaries.find((summary) => isUniqueInEveryRow(summary) && isCodeLike(summary));
  const id = customerId ?? uniqueId ?? (name ? undefined : repeatedId) ?? coded ?? name;
  const countedIn = customerId ?? name ?? id;
  const others = new Set(ids.map((summary) => summary.column));
  if (id) others.delete(id.column);
  return {
    ...(id ? { identifier: { column: id.column, reason: reasonOf(id, id === name) } } : {}),
    ...(name && name !== id ? { name: { column: name.column, reason: told('name-of-customer') } } : {}),
    otherIds: others,
    ...(countedIn && countedIn.present > 0
      ? { customers: { column: countedIn.column, count: countedIn.distinct, rows: countedIn.present } }
      : {}),
  };
}

/** The customer's column of a filled-in questionnaire, which may hold a single row and so nothing to tell ids by. */
export function identifyForm(summaries: readonly ColumnSummary[]): Identification {
  const usual = identify(summaries);
  const column = summaries.find((summary) => mentions(columnWords(summary.column), customerWords))?.column;
  if (usual.identifier || column === undefined) return usual;
  return { ...usual, identifier: { column, reason: told('identifier-of-form') } };
}

/** Ends in a word for an id, and its cells are codes: no dates, no fractions, not a handful of classes. */
function isIdLike(summary: ColumnSummary): boolean {
  const name = columnWords(summary.column);
  if (summary.present === 0 || summary.dateShare > 0.5) return false;
  if (isCustomerCode(summary) || isCodeOfCustomer(summary)) return true;
  if (!namesAnId(name)) return false;
  if (summary.numbers && (summary.numbers.wholeShare < 1 || summary.numbers.minimum < 0)) return false;
  const endsInCode = /(?:code|编码|代码)$/.test(name.plain);
  return summary.isUnique || (!endsInCode && summary.distinct >= FEWEST_GROUPS) || mentions(name, customerWords);
}

/** `Code client`, `N° client`, `客户ID`: the name ends in the customer, and the cells are whole numbers or codes. */
function isCustomerCode(summary: ColumnSummary): boolean {
  const name = columnWords(summary.column);
  if (!mentions(name, customerCodeNames) || mentions(name, countWords) || summary.distinct < 3) return false;
  const { numbers } = summary;
  if (summary.numberShare > 0.5) return numbers !== undefined && numbers.wholeShare === 1 && numbers.minimum >= 0;
  return summary.paddedCodeShare > 0.5 || isCodeLike(summary);
}

/** `Account` with cells such as D1 and D2: called after the customer, and codes rather than a name. */
function isCodeOfCustomer(summary: ColumnSummary): boolean {
  return isMadeOf(columnWords(summary.column), customerWords) && hasManyTexts(summary) && isCodeLike(summary);
}

const FEWEST_GROUPS = 20;
const MOST_ROWS_PER_GROUP = 50;

function namesAnId(name: ColumnWords): boolean {
  const last = name.words.at(-1);
  if (last === undefined || mentions(name, countWords)) return false;
  return isMadeOf({ plain: last, words: [last] }, idWords) || /(?:编号|编码|代码|号|号码)$/u.test(last);
}

function isUniqueInEveryRow(summary: ColumnSummary): boolean {
  return summary.isUnique && summary.present === summary.rows && summary.rows > 1;
}

/** An id that repeats counts the rows of one case, such as the events of an incident, where it is nearly always filled. */
function isPlausibleGroup(summary: ColumnSummary): boolean {
  return (
    summary.present >= summary.rows * 0.9 &&
    summary.distinct >= FEWEST_GROUPS &&
    summary.present / summary.distinct <= MOST_ROWS_PER_GROUP
  );
}

/** The column of names: one with a text for nearly everybody goes before one of a few texts, which may as well be classes. */
function nameAmong(summaries: readonly ColumnSummary[]): ColumnSummary | undefined {
  const names = summaries.filter((summary) => isNameOfOrganisation(summary));
  const many = names.filter((summary) => hasManyTexts(summary));
  return (
    many.find((summary) => !isCodeLike(summary)) ??
    many[0] ??
    names[0] ??
    summaries.find((summary) => isNameOfRow(summary))
  );
}

function hasManyTexts({ isUnique, present, distinct }: ColumnSummary): boolean {
  return (isUnique && present > 1) || distinct >= FEWEST_GROUPS;
}

/** `Hotel name`, `Deal name`, with a text of its own in nearly every row. */
function isNameOfRow(summary: ColumnSummary): boolean {
  const name = columnWords(summary.column);
  const last = name.words.at(-1);
  if (last === undefined || !isMadeOf({ plain: last, words: [last] }, endsOfNames)) return false;
  if (mentions(name, otherNamedThings) || mentions(name, countWords) || summary.meanTextLength > LONGEST_MEAN_NAME)
    return false;
  if (summary.numberShare > 0.5 || summary.dateShare > 0.5 || summary.yesnoShare > 0.5) return false;
  return summary.present > 2 && summary.distinct >= summary.present * 0.9;
}

const LONGEST_MEAN_NAME = 60;

/**
 * `Account`, `Company name`, `raison sociale`, `客户名称` with more texts than classes, or few of which most
 * occur once; `Client` with New and Past is none.
 */
function isNameOfOrganisation(summary: ColumnSummary): boolean {
  const name = columnWords(summary.column);
  const { present, distinct } = summary;
  if (!isMadeOf(name, nameWords) || summary.numberShare > 0.5 || summary.dateShare > 0.5 || summary.yesnoShare > 0.5)
    return false;
  if (hasManyTexts(summary)) return true;
  if (distinct < 3 || orderAnswers([...summary.values.keys()])) return false;
  return distinct > MOST_CLASSES || distinct * 2 >= present;
}

/** A handful of different texts are classes of customers rather than their names. */
const MOST_CLASSES = 8;

const placeCodes = phraseList('zip*; postcode*; postal code; post code; code postal; phone*; 邮编');

/** Most texts are letters and digits without a space: `INC0000045`, `q_146`, `8f14-e45f`. */
function isCodeLike(summary: ColumnSummary): boolean {
  if (summary.rows < 5 || summary.numberShare > 0.5 || summary.dateShare > 0.5) return false;
  if (mentions(columnWords(summary.column), placeCodes)) return false;
  const texts = [...summary.values.keys()].slice(0, 200);
  const codes = texts.filter((text) => /^[\p{L}\d]+(?:[-_./:]?[\p{L}\d]+)*$/u.test(text) && /\d/.test(text));
  return summary.longestTextLength <= 40 && codes.length >= texts.length * 0.8;
}

function reasonOf(summary: ColumnSummary, isName: boolean): ProposalReason {
  if (isName) return told('identifier-by-name');
  if (summary.isUnique) return told('identifier-unique');
  return told('identifier-named', { customers: Math.round(summary.distinct), rows: summary.present });
}
