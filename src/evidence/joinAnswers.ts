import type { Portfolio, PortfolioColumn } from './portfolio/portfolio.ts';
import type { TableCases } from './portfolio/portfolioFromTable.ts';
import { findQuestion } from './questionnaire/questionnaire.ts';

/** Cases with the answers of forms beside them, and what could not be brought together. */
export interface JoinedAnswers {
  readonly cases: TableCases;
  /** Cases that an answered form speaks of. */
  readonly matched: number;
  /** Customers that forms name and the file does not. */
  readonly strangers: readonly string[];
  /** Customers with several forms; the last one counts. */
  readonly repeated: readonly string[];
}

/**
 * Brings filled-in questionnaires to the customers they speak of, by identifier or name, without regard to case and
 * spaces. Only questions of the questionnaire are taken over, and only those that the file does not hold itself.
 */
export function joinAnswers(cases: TableCases, forms: readonly TableCases[]): JoinedAnswers {
  const own = new Set(cases.portfolio.columns.map(({ signal }) => signal.id));
  const formOf = new Map<string, { form: TableCases; row: number }>();
  const repeated: string[] = [];
  for (const form of forms) {
    for (const row of form.rowNumbers.keys()) {
      const name = form.ids?.[row] ?? form.names?.[row];
      if (!name) continue;
      if (formOf.has(keyOf(name))) repeated.push(name);
      formOf.set(keyOf(name), { form, row });
    }
  }
  const answersOfRow = Array.from(
    cases.rowNumbers.keys(),
    (row) => formOf.get(keyOf(cases.ids?.[row])) ?? formOf.get(keyOf(cases.names?.[row])),
  );
  const known = new Set([...(cases.ids ?? []), ...(cases.names ?? [])].map(keyOf));
  const asked = forms.flatMap(({ portfolio }) =>
    portfolio.columns.filter(({ signal }) => findQuestion(signal.id) && !own.has(signal.id)),
  );
  const questions = [...new Map(asked.map((column) => [column.signal.id, column])).values()];
  const columns = questions.map((question) => joinedColumn(question, answersOfRow));
  return {
    cases: { ...cases, portfolio: { ...cases.portfolio, columns: [...cases.portfolio.columns, ...columns] } },
    matched: answersOfRow.filter((answers) => answers !== undefined).length,
    strangers: forms.flatMap(({ ids, names, rowNumbers }) =>
      Array.from(rowNumbers.keys(), (row) => ids?.[row] ?? names?.[row] ?? '').filter(
        (name) => name !== '' && !known.has(keyOf(name)),
      ),
    ),
    repeated,
  };
}

/** A question is banded by its stated answers, so a band means the same in every form. */
function joinedColumn(
  { signal, banding }: PortfolioColumn,
  answersOfRow: readonly ({ form: TableCases; row: number } | undefined)[],
): PortfolioColumn {
  const bandsOf = new Map<Portfolio, Uint8Array | undefined>();
  const bands = Uint8Array.from(answersOfRow, (answers) => {
    if (!answers) return 0;
    const { portfolio } = answers.form;
    if (!bandsOf.has(portfolio))
      bandsOf.set(portfolio, portfolio.columns.find((column) => column.signal.id === signal.id)?.bands);
    return bandsOf.get(portfolio)?.[answers.row] ?? 0;
  });
  return { signal, banding, bands };
}

/** The same name in another hand: case, accents, apostrophes and spaces aside, and the zeros that spreadsheets strip off codes. */
function keyOf(name: string | null | undefined): string {
  return (name ?? '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[’‘`´]/gu, "'")
    .trim()
    .replaceAll(/\s+/gu, ' ')
    .toLowerCase()
    .replace(/^0+(?=\d+$)/u, '');
}
