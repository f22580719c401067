import type { Problem } from './table.ts';

/** Names of the columns, unique and non-empty, with what had to be mended. */
export interface ColumnNames {
  readonly columns: readonly string[];
  readonly problems: readonly Problem[];
}

const JOINT = ' / ';

/**
 * Names `width` columns from the header rows. Titles that span columns (blank to their right) are carried over in all
 * rows but the last; the parts are joined with ` / `.
 *
 * ```ts
 * columnNames([['Size', '', 'Deal'], ['staff', 'sites', 'value']], 3, 1).columns // ['Size / staff', 'Size / sites', 'Deal / value']
 * columnNames([], 2, 1).columns // ['column 1', 'column 2']
 * ```
 */
export function columnNames(headers: readonly (readonly string[])[], width: number, line: number): ColumnNames {
  const problems: Problem[] = [];
  const filled = headers.map((cells, index) => (index < headers.length - 1 ? carriedOver(cells, width) : cells));
  const taken = new Set<string>();
  const columns = Array.from({ length: width }, (_, index) => {
    const parts = filled.map((cells) => (cells[index] ?? '').trim()).filter((part) => part !== '');
    const stated = parts.filter((part, at) => part !== parts[at - 1]).join(JOINT);
    const name = firstFree(stated || `column ${index + 1}`, taken);
    taken.add(name);
    if (headers.length > 0 && stated === '') problems.push(emptyName(name, index, line));
    else if (headers.length > 0 && name !== stated) problems.push(duplicateName(name, stated, line));
    return name;
  });
  return { columns, problems };
}

function carriedOver(cells: readonly string[], width: number): string[] {
  let title = '';
  return Array.from({ length: width }, (_, index) => {
    title = (cells[index] ?? '').trim() || title;
    return title;
  });
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name} (${number})`)) number++;
  return `${name} (${number})`;
}

function emptyName(column: string, index: number, line: number): Problem {
  return {
    code: 'header-empty',
    line,
    column,
    figures: { place: index + 1 },
  };
}

function duplicateName(column: string, stated: string, line: number): Problem {
  return {
    code: 'header-duplicate',
    line,
    column,
    figures: { name: stated },
  };
}
