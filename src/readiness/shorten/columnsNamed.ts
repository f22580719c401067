/**
 * The columns in a list separated by commas. A name may hold commas itself: the longest run of pieces that is a column of the
 * file is taken. What is no column is given back as it was typed.
 *
 * ```ts
 * columnsNamed('q1, How often, if ever?', ['q1', 'q2', 'How often, if ever?']); // ['q1', 'How often, if ever?']
 * ```
 */
export function columnsNamed(list: string, columns: readonly string[]): string[] {
  const pieces = list.split(',');
  const named: string[] = [];
  for (let start = 0; start < pieces.length; ) {
    let end = pieces.length;
    while (end > start + 1 && !columns.includes(pieces.slice(start, end).join(',').trim())) end--;
    const name = pieces.slice(start, end).join(',').trim();
    if (name !== '' && !named.includes(name)) named.push(name);
    start = end;
  }
  return named;
}
