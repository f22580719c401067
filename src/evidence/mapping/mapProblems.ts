import { nearNames } from '../nearNames.ts';
import type { ColumnSummary } from '../proposal/summary.ts';
import type { Problem } from '../reading/table.ts';
import type { Mapping } from './mapping.ts';

/**
 * Where a map and the cells do not meet: answers it lists that occur nowhere, and texts that occur and that it does not
 * list, so that they count as missing. One problem each, naming the column and what may have been meant.
 */
export function mapProblems(map: Mapping | undefined, summaries: readonly ColumnSummary[]): Problem[] {
  return summaries.flatMap((summary) => {
    const { answers, missing = [], role } = map?.columns[summary.column] ?? {};
    if (!answers || role === 'outcome' || !summary.isComplete) return [];
    const texts = [...summary.values.keys()];
    const isListed = (text: string) => answers.some((answer) => plain(answer) === plain(text));
    const unlisted = texts.filter((text) => !isListed(text) && !missing.includes(text));
    const absent = answers.filter((answer) => !texts.some((text) => plain(text) === plain(answer)));
    if (unlisted.length === 0) return [];
    const rows = unlisted.reduce((sum, text) => sum + (summary.values.get(text) ?? 0), 0);
    const near = absent.flatMap((answer) =>
      nearNames(answer, unlisted)
        .slice(0, 1)
        .map((text) => ({ answer, text })),
    );
    return [
      {
        code: 'map-answer-unlisted',
        column: summary.column,
        figures: {
          cells: rows,
          texts: unlisted.slice(0, MOST_NAMED),
          areMore: unlisted.length > MOST_NAMED ? 1 : 0,
          absent,
          stated: near.map(({ answer }) => answer),
          occurring: near.map(({ text }) => text),
        },
      },
    ];
  });
}

const MOST_NAMED = 5;

function plain(text: string): string {
  return text.trim().toLowerCase();
}
