import type { TableRow, TableToSave } from '../connection/tableToSave.ts';
import type { Words } from '../language/useWords.ts';
import { type Insights, sideOf } from './insight.ts';
import type { useInsightWords } from './useInsightWords.ts';

type Writers = ReturnType<typeof useInsightWords> & { readonly words: Words };

/** Every answer of every signal, then every pair: one table, a row each. */
export function savedInsights(
  { signals, pairs, outcomes }: Insights,
  { words, labelOf, answerOf }: Writers,
): TableToSave {
  const ofAnswers = signals.flatMap((signal, place) =>
    signal.answers.map((answer): TableRow => {
      const { share } = signal;
      const told = [share.mean, share.low, share.high];
      const rate = [answer.rows, answer.good, answer.mean, answer.low, answer.high, answer.lift];
      const named = [labelOf(signal), answerOf(signal.signal, answer), null, null];
      return [place + 1, ...named, ...told, ...rate, answer.falseDiscovery, words(`learning.side.${sideOf(answer)}`)];
    }),
  );
  const ofPairs = pairs.map(({ first, second, both, lift, falseDiscovery }): TableRow => {
    const named = [first, second].flatMap((one) => [labelOf(one), answerOf(one.signal, one)]);
    const rate = [both.rows, both.good, both.mean, both.low, both.high, lift];
    return [
      null,
      ...named,
      null,
      null,
      null,
      ...rate,
      falseDiscovery,
      words(`learning.side.${sideOf({ falseDiscovery, lift })}`),
    ];
  });
  return {
    fileName: words('learning.file'),
    title: words('learning.title.short'),
    about: {
      title: words('learning.saved.about'),
      lines: [
        words('learning.saved.outcomes', { count: outcomes }),
        words('learning.signals.about'),
        words('learning.answers.about'),
      ],
    },
    columns: [
      { label: words('learning.column.place'), kind: 'number' },
      { label: words('learning.column.signal'), kind: 'text' },
      { label: words('learning.column.answer'), kind: 'text' },
      { label: words('learning.column.secondSignal'), kind: 'text' },
      { label: words('learning.column.secondAnswer'), kind: 'text' },
      { label: words('learning.column.tells'), kind: 'share' },
      { label: words('learning.column.tellsLow'), kind: 'share' },
      { label: words('learning.column.tellsHigh'), kind: 'share' },
      { label: words('learning.column.rows'), kind: 'number' },
      { label: words('learning.good'), kind: 'number' },
      { label: words('learning.rate'), kind: 'share' },
      { label: words('learning.column.rateLow'), kind: 'share' },
      { label: words('learning.column.rateHigh'), kind: 'share' },
      { label: words('learning.column.lift'), kind: 'number', decimals: 2 },
      { label: words('learning.column.falseDiscovery'), kind: 'share' },
      { label: words('learning.column.side'), kind: 'text' },
    ],
    rows: [...ofAnswers, ...ofPairs],
  };
}
