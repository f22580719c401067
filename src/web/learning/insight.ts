import type { getInsights } from '../../learning/insight/contract.ts';
import type { OutputOf } from '../../platform/operation/operation.ts';

export type Insights = OutputOf<typeof getInsights>;
export type SignalInsight = Insights['signals'][number];
export type AnswerInsight = SignalInsight['answers'][number];
export type PairInsight = Insights['pairs'][number];

/** Up to this share of false discoveries a difference is plain. */
const PLAIN = 0.1;
/** A signal that is expected to tell less is hardly worth a question. */
const LEAST_TOLD = 0.005;

/** Whether those who gave an answer ended well more often than the rest, less often, or no differently beyond chance. */
export function sideOf({
  falseDiscovery,
  lift,
}: Pick<AnswerInsight, 'falseDiscovery' | 'lift'>): 'more' | 'fewer' | 'chance' {
  if (falseDiscovery > PLAIN) return 'chance';
  return lift > 1 ? 'more' : 'fewer';
}

/** The answer of a signal with the most good deals, and the one with the fewest, of those that differ plainly. */
export function extremesOf({ answers }: Pick<SignalInsight, 'answers'>): {
  readonly best: AnswerInsight | undefined;
  readonly worst: AnswerInsight | undefined;
} {
  const byRate = (side: 'more' | 'fewer') =>
    answers.filter((answer) => sideOf(answer) === side).toSorted((a, b) => b.mean - a.mean);
  return { best: byRate('more')[0], worst: byRate('fewer').at(-1) };
}

/** The signal that tells most, where any tells enough to be worth a question. */
export function numberOne({ signals }: Pick<Insights, 'signals'>): SignalInsight | undefined {
  const [first] = signals;
  return first && first.share.mean >= LEAST_TOLD ? first : undefined;
}
