import type { ComparedCustomer, ComparedWord } from './comparedCustomer.ts';
import type { DuplicateReasonCode } from './duplicateReasonCode.ts';
import { isSameForm } from './legalForm.ts';
import { type NameLikeness, nameLikeness } from './nameLikeness.ts';
import type { Rarity } from './rarity.ts';

/** One thing that speaks for or against two entries being the same customer. */
export interface DuplicateReason {
  readonly code: DuplicateReasonCode;
  readonly text: string;
}

/** How likely two entries are one customer, with what speaks for it first, then against. */
export interface Likeness {
  /** 0 to 1, to three decimals. */
  readonly value: number;
  readonly reasons: readonly DuplicateReason[];
}

/**
 * The points of each finding in log-odds, added up as in Fellegi & Sunter (1969) and turned into a probability; the sum
 * starts from even odds, since only entries that something connects are compared. All are assumed, judged on the invented
 * `practicePairs`; no base of real customers stands behind them.
 */
const points = {
  equalNames: 3.5,
  /** Taken off per unit of likeness that is missing to equal names, down to `leastForNames`. */
  perUnlikeness: 20,
  leastForNames: -4,
  oneNameMissing: -2.5,
  sameDomain: 4.5,
  sameDomainOtherEnding: 2,
  sameLegalForm: 0.3,
  differentLegalForm: -2,
  differentNumber: -6,
  numberInOne: -1.2,
  differentWhereabouts: -5,
  whereaboutsInOne: -0.7,
  holdingInOne: -0.5,
  additionInOne: -0.5,
  differentAdditions: -1.5,
  differentTrade: -1.5,
  differentCountry: -1.2,
  differentDomain: -0.7,
  onlyFrequentWordsShared: -1.5,
  leastForFrequentName: -2.5,
} as const;

/** A name of more customers than this begins to tell less. */
const customersOfRareName = 3;

/**
 * Compares two customers; the order of the two does not matter. Null where they cannot come to `least`, mostly found from
 * the names and domains alone.
 */
export function likeness(a: ComparedCustomer, b: ComparedCustomer, rarity: Rarity, least = 0): Likeness | null {
  const names = nameLikeness(a, b, rarity);
  const leastPoints = Math.log(least / (1 - least));
  if (pointsOfNames(names) + mostBesideNames(a, b) < leastPoints) return null;
  const findings = [
    ...ofNames(a, b, names),
    ...ofDomains(a, b),
    ...ofLegalForms(a, b),
    ...ofNumbers(a, b),
    ...ofPlaces(a, b),
    ...ofWordsInOne(a, b),
  ];
  const sum = findings.reduce((total, finding) => total + finding.points, 0);
  const value = Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
  if (value < least) return null;
  return { value, reasons: findings.sort((x, y) => y.points - x.points).map(({ code, text }) => ({ code, text })) };
}

function pointsOfNames(names: NameLikeness | null): number {
  if (!names) return points.oneNameMissing;
  return Math.max(points.equalNames - points.perUnlikeness * (1 - names.value), points.leastForNames);
}

function mostBesideNames(a: ComparedCustomer, b: ComparedCustomer): number {
  const sites = a.site && b.site ? Math.max(...ofDomains(a, b).map((finding) => finding.points), 0) : 0;
  return sites + points.sameLegalForm;
}

interface Finding extends DuplicateReason {
  readonly points: number;
}

function ofNames(a: ComparedCustomer, b: ComparedCustomer, names: NameLikeness | null): Finding[] {
  const fromNames = pointsOfNames(names);
  if (!names) return [{ code: 'one-name-missing', text: 'At least one of them has no name.', points: fromNames }];
  if (fromNames <= 0) {
    return [{ code: 'different-name', text: 'The names have little in common.', points: fromNames }];
  }
  const findings: Finding[] = [{ ...wordedName(a, b, names.way), points: fromNames }];
  const frequency = -Math.log(Math.max(names.customersByChance / customersOfRareName, 1));
  if (frequency < 0) {
    findings.push({
      code: 'frequent-name',
      text: `Some ${Math.round(names.customersByChance)} customers may share what is the same in both names.`,
      points: Math.max(frequency, points.leastForFrequentName),
    });
  } else if (names.way === 'similar' && hasOnlyFrequentWords(a, b)) {
    findings.push({
      code: 'frequent-name',
      text: 'The names share only words that many companies use.',
      points: points.onlyFrequentWordsShared,
    });
  }
  return findings;
}

function hasOnlyFrequentWords(a: ComparedCustomer, b: ComparedCustomer): boolean {
  return [...a.words, ...b.words].every(({ weight }) => weight < 1);
}

function wordedName(a: ComparedCustomer, b: ComparedCustomer, way: NameLikeness['way']) {
  const isOtherScript = a.isTransliterated !== b.isTransliterated;
  if (way === 'script' || (isOtherScript && way === 'same words')) {
    return { code: 'same-name-other-script', text: 'The names sound the same, written in two scripts.' } as const;
  }
  if (way === 'spacing') {
    return { code: 'same-name-other-spacing', text: 'The names are the same but for spaces and hyphens.' } as const;
  }
  if (way === 'similar') return { code: 'similar-name', text: 'The names are similar.' } as const;
  const isLetterForLetter = a.name?.trim().toLowerCase() === b.name?.trim().toLowerCase();
  return isLetterForLetter
    ? ({ code: 'same-name', text: 'The names are the same.' } as const)
    : ({
        code: 'same-name-other-spelling',
        text: 'The names are the same but for the legal form, accents, punctuation or frequent words.',
      } as const);
}

function ofDomains(a: ComparedCustomer, b: ComparedCustomer): Finding[] {
  if (!a.site || !b.site) return [];
  if (a.site.domain === b.site.domain) {
    return [{ code: 'same-domain', text: `Both are at ${a.site.domain}.`, points: points.sameDomain }];
  }
  const [first = '', second = ''] = [a.site.domain, b.site.domain].sort();
  if (a.site.label && a.site.label === b.site.label) {
    return [
      {
        code: 'same-domain-other-ending',
        text: `${first} and ${second} differ only in their ending.`,
        points: points.sameDomainOtherEnding,
      },
    ];
  }
  return [
    { code: 'different-domain', text: `One is at ${first}, the other at ${second}.`, points: points.differentDomain },
  ];
}

function ofLegalForms(a: ComparedCustomer, b: ComparedCustomer): Finding[] {
  const [first, second] = [a.nameKey.legalForms, b.nameKey.legalForms];
  if (first.length === 0 || second.length === 0) return [];
  if (first.some((form) => second.some((other) => isSameForm(form, other)))) {
    return [{ code: 'same-legal-form', text: 'Their legal forms agree.', points: points.sameLegalForm }];
  }
  const [one, other] = [a.nameKey.legalForm ?? '', b.nameKey.legalForm ?? ''].sort();
  const text = `One is ${one}, the other ${other}: perhaps two companies of one group.`;
  return [{ code: 'different-legal-form', text, points: points.differentLegalForm }];
}

function ofNumbers(a: ComparedCustomer, b: ComparedCustomer): Finding[] {
  const onlyFirst = without(a.numbers, b.numbers);
  const onlySecond = without(b.numbers, a.numbers);
  if (onlyFirst.length > 0 && onlySecond.length > 0) {
    const [one, other] = [onlyFirst.join(' '), onlySecond.join(' ')].sort();
    const text = `The numbers in their names differ: ${one} and ${other}.`;
    return [{ code: 'different-number', text, points: points.differentNumber }];
  }
  const only = [...onlyFirst, ...onlySecond];
  if (only.length === 0) return [];
  const text = `Only one name has the number ${only.join(' ')}.`;
  return [{ code: 'number-in-one', text, points: points.numberInOne }];
}

function ofPlaces(a: ComparedCustomer, b: ComparedCustomer): Finding[] {
  const findings: Finding[] = [];
  const onlyFirst = without(a.whereabouts, b.whereabouts);
  const onlySecond = without(b.whereabouts, a.whereabouts);
  if (onlyFirst.length > 0 && onlySecond.length > 0) {
    const text = 'The names say different countries, cities or sides.';
    findings.push({ code: 'different-whereabouts', text, points: points.differentWhereabouts });
  }
  if (a.country && b.country && a.country !== b.country) {
    const [one, other] = [a.country, b.country].sort();
    const text = `One is in ${one}, the other in ${other}.`;
    findings.push({ code: 'different-country', text, points: points.differentCountry });
  }
  return findings;
}

/** Words that often set a daughter or a mother apart, where only one of the names has them. */
function ofWordsInOne(a: ComparedCustomer, b: ComparedCustomer): Finding[] {
  const only = [...wordsOnlyIn(a, b), ...wordsOnlyIn(b, a)];
  const findings: Finding[] = [];
  if (only.some(({ word }) => word.text === 'holding')) {
    const text = 'Only one of them is called a holding.';
    findings.push({ code: 'holding-in-one', text, points: points.holdingInOne });
  }
  const isOf = (isWanted: (word: ComparedWord) => boolean) =>
    new Set(only.flatMap(({ word, of }) => (isWanted(word) ? [of] : []))).size;
  if (isOf(({ wordClass }) => wordClass === 'country' || wordClass === 'side') === 1) {
    const text = 'Only one name says a country or a side: perhaps a daughter.';
    findings.push({ code: 'whereabouts-in-one', text, points: points.whereaboutsInOne });
  }
  if (isOf(({ wordClass, isAddition }) => wordClass === 'trade' && !isAddition) === 2) {
    const text = 'Their names say different trades.';
    findings.push({ code: 'different-trade', text, points: points.differentTrade });
  }
  const additions = isOf(({ isAddition }) => isAddition);
  if (additions === 1) {
    const text = 'Only one name goes on behind its legal form: perhaps a site, a department or a remark.';
    findings.push({ code: 'addition-in-one', text, points: points.additionInOne });
  } else if (additions === 2) {
    const text = 'What stands behind their legal forms differs: perhaps two sites or departments.';
    findings.push({ code: 'different-additions', text, points: points.differentAdditions });
  }
  return findings;
}

function wordsOnlyIn(a: ComparedCustomer, b: ComparedCustomer) {
  return a.words.filter(({ text }) => !b.words.some((word) => word.text === text)).map((word) => ({ word, of: a }));
}

function without(texts: readonly string[], others: readonly string[]): string[] {
  return texts.filter((text) => !others.includes(text));
}
