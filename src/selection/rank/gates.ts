import { fieldsOfPortfolio } from '../../evidence/filter/field.ts';
import { checkFilter } from '../../evidence/filter/filterCheck.ts';
import { matchingRows } from '../../evidence/filter/filterRows.ts';
import { withYesAndNo } from '../../evidence/filter/filterYesno.ts';
import { parseFilterText } from '../../evidence/filter/parseFilterText.ts';
import type { TableCases } from '../../evidence/portfolio/portfolioFromTable.ts';

/** Gates from filters as typed: who matches is kept out of the wave. Raises `filter-invalid`. */
export function gatesOf(filters: readonly string[] | undefined, { portfolio }: TableCases) {
  const columns = fieldsOfPortfolio(portfolio);
  return (filters ?? []).map((text) => {
    const fields = columns.map(({ field }) => field);
    const filter = withYesAndNo(parseFilterText(text), fields);
    checkFilter(filter, fields);
    const blocked = new Uint8Array(portfolio.customers.length);
    for (const row of matchingRows(filter, columns, blocked.length)) blocked[row] = 1;
    return { code: text, text: `matches the gate ${text}`, blocked };
  });
}
