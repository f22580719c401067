import type { SignalKind } from '../signal.ts';
import { type ToldFigures, told } from '../told.ts';
import { yesnoPair } from '../value/yesno.ts';
import { columnWords, mentions, phraseList } from './columnWords.ts';
import { orderAnswers } from './orderedAnswers.ts';
import type { ProposalReason } from './proposalReason.ts';
import type { ColumnSummary } from './summary.ts';

/** How the cells of a column are answers: its kind, the answers where they have an order, and how plain that is. */
export interface SignalShape {
  readonly kind: SignalKind;
  readonly answers?: readonly string[];
  readonly isSure: boolean;
  readonly reason: ProposalReason;
}

/**
 * The kind of signal the cells of a column give; undefined where they give none (free text, too many different texts).
 * `isInBattery` says that at least three columns of the file share the column's range of small whole numbers, as the
 * items of a questionnaire do.
 */
export function signalShape(summary: ColumnSummary, isInBattery: boolean): SignalShape | undefined {
  const texts = [...summary.values.keys()];
  const pair = summary.isComplete ? yesnoPair(texts) : undefined;
  if (pair) return { kind: 'yesno', answers: pair, isSure: true, reason: told('yesno', { no: pair[0], yes: pair[1] }) };
  if (summary.dateShare >= MOST) return dateShape(summary);
  if (summary.numberShare >= MOST && summary.paddedCodeShare < FEW) return numberShape(summary, isInBattery);
  const order = summary.isComplete ? orderAnswers(texts) : undefined;
  if (order) return { kind: 'scale', answers: order, isSure: true, reason: told('ordered', { answers: order }) };
  return choiceShape(summary);
}

const MOST = 0.9;
const FEW = 0.1;

function dateShape(summary: ColumnSummary): SignalShape {
  if (summary.dateOrderEvidence === 'ambiguous') {
    return { kind: 'date', isSure: false, reason: told('dates-ambiguous') };
  }
  return { kind: 'date', isSure: summary.dateShare === 1, reason: told('dates', unreadable(summary.dateShare)) };
}

function numberShape(summary: ColumnSummary, isInBattery: boolean): SignalShape | undefined {
  const name = columnWords(summary.column);
  if (mentions(name, codeNames)) return summary.distinct <= MOST_CODES ? choice(false, told('codes')) : undefined;
  const range = ratingRange(summary);
  if (
    range &&
    (isInBattery || mentions(name, ratingNames) || RANGE_IN_NAME.test(summary.column)) &&
    !mentions(name, countNames)
  ) {
    const answers = Array.from({ length: range[1] - range[0] + 1 }, (_, step) => String(range[0] + step));
    return {
      kind: 'scale',
      answers,
      isSure: isInBattery,
      reason: told('rating', { least: range[0], most: range[1] }),
    };
  }
  if (summary.isComplete && summary.distinct === 2) return choice(false, told('two-codes'));
  if (summary.decimalEvidence === 'ambiguous') {
    return { kind: 'number', isSure: false, reason: told('numbers-ambiguous') };
  }
  return {
    kind: 'number',
    isSure: summary.numberShare === 1,
    reason: told('numbers', unreadable(summary.numberShare)),
  };
}

function unreadable(share: number): ToldFigures {
  return share >= 1 ? {} : { unreadable: 1 - share };
}

/** `Openness (1-5)`, `Note sur 10`, `意愿 1至7`: the name gives the range of a rating. */
const RANGE_IN_NAME =
  /(?<!\d)[01]\s*(?:-|–|to|à|至|到|~|\.\.)\s*(?:[3-9]|10)(?!\d)|(?:\/|sur|out of)\s*(?:5|7|10)(?!\d)/iu;

const MOST_CODES = 50;
const codeNames = phraseList(
  'zip*; postcode; postal code; post code; code; codes; sic; naics; naf; ape; plz; code postal; latitude; longitude; lat; lng; lon; 邮编; 代码; 编码',
);
const ratingNames = phraseList(
  'score; rating; rate; level; grade; likert; satisfaction; importance; agreement; stars; nps; note; niveau; avis; q*; question*; item*; 评分; 打分; 等级; 满意度; 程度; 意愿; 题',
);
const countNames = phraseList(
  'count; number of; nb; nombre; qty; quantity; days; months; years; orders; items; visits; employees; users; total; 数量; 次数; 人数; 天数',
);

/** The range of a rating: from 0 or 1 to between 2 and 10, whole numbers only, at least three of them seen. */
export function ratingRange(summary: ColumnSummary): readonly [number, number] | undefined {
  const { numbers } = summary;
  if (!numbers || !summary.isComplete || summary.numberShare < MOST || numbers.wholeShare < 1) return undefined;
  if (summary.distinct < 3 || numbers.minimum < 0 || numbers.minimum > 1 || numbers.maximum > 10) return undefined;
  return [...summary.values.keys()].every((text) => /^\d{1,2}$/.test(text))
    ? [numbers.minimum, numbers.maximum]
    : undefined;
}

/** More different texts than these say little of each, or are free text. */
const MOST_CHOICES = 1000;
const LONG_TEXT = 60;

function choiceShape(summary: ColumnSummary): SignalShape | undefined {
  if (!summary.isComplete || summary.distinct > MOST_CHOICES || summary.meanTextLength > LONG_TEXT) return undefined;
  if (summary.distinct > MOST_SITES && isOfSites(summary)) return undefined;
  const isSmall = summary.distinct <= 12 && summary.distinct < summary.present;
  if (!isSmall && summary.distinct > summary.present / 2) return undefined;
  return choice(summary.distinct <= MOST_CODES, told('texts-unordered', { texts: summary.distinct }));
}

/** A handful of sites may be classes, such as the marketplaces that customers came from; more are the customers' own. */
const MOST_SITES = 4;

export function isOfSites({ values }: Pick<ColumnSummary, 'values'>): boolean {
  const texts = [...values.keys()];
  const isSite = (text: string) => /^(?:https?:\/\/)?(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:\/\S*)?$/u.test(text);
  return texts.length > 0 && texts.filter(isSite).length >= texts.length * 0.8;
}

function choice(isSure: boolean, reason: ProposalReason): SignalShape {
  return { kind: 'choice', isSure, reason };
}
