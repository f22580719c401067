import { told } from '../told.ts';
import { plainText } from '../value/plainText.ts';
import { yesnoPair } from '../value/yesno.ts';
import { type ColumnWords, columnWords, isMadeOf, mentions } from './columnWords.ts';
import { chineseFamilyNames, givenNames } from './givenNames.ts';
import {
  aboutRolesNames,
  addressNames,
  ageNames,
  countsOfPersonsNames,
  personalNames,
  roleNames,
  surelyRoleNames,
  thingsThatAge,
  wholeRoleNames,
  wholeSurelyRoleNames,
} from './personalWords.ts';
import type { ProposalReason } from './proposalReason.ts';
import type { ColumnSummary } from './summary.ts';

/**
 * Why a column is about a person, by its name or by what its cells look like; undefined where it is not.
 * Such a column is never scored and never filtered on.
 */
export function personalReason(summary: ColumnSummary, columns: readonly string[]): ProposalReason | undefined {
  const name = columnWords(summary.column);
  const texts = sampleOf(summary);
  return byName(name, summary, texts, columns) ?? byValues(summary, texts);
}

const SAMPLE = 500;

function sampleOf(summary: ColumnSummary): string[] {
  return [...summary.values.keys()].slice(0, SAMPLE);
}

function byName(
  name: ColumnWords,
  summary: ColumnSummary,
  texts: readonly string[],
  columns: readonly string[],
): ProposalReason | undefined {
  if (summary.present > 0 && summary.isComplete && yesnoPair(texts)) return undefined;
  const describesRoles = mentions(name, aboutRolesNames);
  if (mentions(name, personalNames) && !mentions(name, countsOfPersonsNames)) return told('person-by-name');
  if (mentions(name, ageNames) && !mentions(name, thingsThatAge) && (summary.numbers?.maximum ?? 0) <= OLDEST)
    return told('person-age');
  if (isHalfOfAName(name, columns)) return told('person-half-name');
  if (mentions(name, addressNames) && namesAPerson(columns)) return told('person-address');
  if (describesRoles || summary.dateShare > 0.5) return undefined;
  if (mentions(name, surelyRoleNames) || isMadeOf(name, wholeSurelyRoleNames)) return told('person-named');
  if (!mentions(name, roleNames) && !isMadeOf(name, wholeRoleNames)) return undefined;
  const isNumberedPerson = name.words.includes('id') || share(texts, isCodedPerson) >= 0.5;
  const isWords = summary.numberShare < 0.5;
  if (isNumberedPerson || (isWords && (share(texts, looksLikeAPerson) >= 0.5 || summary.distinct >= MANY))) {
    return told('person-named-texts');
  }
  return undefined;
}

/** In years; a larger number is the age of something else, such as a deal in days. */
const OLDEST = 120;

/** A role with this many different texts is a list of persons, not a handful of classes. */
const MANY = 12;

function isHalfOfAName(name: ColumnWords, columns: readonly string[]): boolean {
  if (!isMadeOf(name, ['first', 'last'])) return false;
  const names = columns.map((column) => columnWords(column).plain);
  return names.includes('first') && names.includes('last');
}

function namesAPerson(columns: readonly string[]): boolean {
  const names = columns.map((column) => columnWords(column));
  const hasHalves = names.some((each) => each.plain === 'first') && names.some((each) => each.plain === 'last');
  return (
    hasHalves ||
    names.some((each) =>
      mentions(each, ['first name', 'firstname', 'last name', 'lastname', 'surname', 'prenom', '姓名']),
    )
  );
}

function byValues(summary: ColumnSummary, texts: readonly string[]): ProposalReason | undefined {
  if (texts.length === 0) return undefined;
  if (share(texts, isEmail) >= 0.5) return told('person-email');
  if (summary.dateShare < 0.5 && summary.numberShare < 0.5 && share(texts, isPhone) >= 0.8) return told('person-phone');
  if (
    summary.isComplete &&
    texts.length >= 2 &&
    texts.length <= 6 &&
    texts.every((text) => genders.has(plainText(text)))
  ) {
    return told('person-gender');
  }
  const isNames =
    texts.length >= 3 && share(texts, looksLikeAPerson) >= 0.8 && share(texts, startsWithAGivenName) >= 0.4;
  return isNames ? told('person-texts') : undefined;
}

function isEmail(text: string): boolean {
  return /^(?:mailto:)?[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}$/i.test(text);
}

function isPhone(text: string): boolean {
  if (!/^(?:tel:)?[+(]?[\d\s().\-/]{7,22}(?:\s?(?:x|ext\.?)\s?\d{1,5})?$/i.test(text)) return false;
  if (/^\d+$/.test(text)) return BARE_PHONE.test(text);
  const digits = text.replaceAll(/\D/g, '').length;
  return digits >= 7 && digits <= 16 && /^[+(0]|\d[\s().-]\d/.test(text);
}

/** Digits alone: a national number (`0612345678`) or an international one (`0033612345678`), not a padded id (`0000100000`). */
const BARE_PHONE = /^(?:0[1-9]\d{8,10}|00[1-9]\d{9,13})$/;

const genders: ReadonlySet<string> = new Set(
  'male female m f man woman men women other diverse non-binary homme femme h masculin feminin autre 男 女 男性 女性 其他'.split(
    ' ',
  ),
);

/** `Seller 6`, `Opened by  17`: the code of a person. */
function isCodedPerson(text: string): boolean {
  return /^\p{L}[\p{L} ]*\s+#?\d+$/u.test(text);
}

const COMPANY_WORD =
  /\b(?:inc|ltd|llc|plc|gmbh|ag|sa|sas|sarl|bv|nv|co|corp|corporation|company|group|holding|bank|team|solutions|systems|services|states|kingdom|north|south|east|west)\b/i;

function looksLikeAPerson(text: string): boolean {
  if (isChinesePerson(text)) return true;
  return (
    /^(?:(?:mr|mrs|ms|dr|prof|m|mme|mlle)\.? )?\p{Lu}[\p{Ll}'’.-]+(?:[ -]\p{Lu}[\p{L}'’.-]*){1,3}$/u.test(text) &&
    !COMPANY_WORD.test(text)
  );
}

function isChinesePerson(text: string): boolean {
  if (/^[小老]\p{Script=Han}$/u.test(text)) return chineseFamilyNames.includes(text.charAt(1));
  return /^\p{Script=Han}{2,3}$/u.test(text) && chineseFamilyNames.includes(text.charAt(0));
}

function startsWithAGivenName(text: string): boolean {
  if (isChinesePerson(text)) return true;
  return givenNames.has(plainText(text).split(/[ -]/)[0] ?? '');
}

function share(texts: readonly string[], holds: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(holds).length / texts.length;
}
