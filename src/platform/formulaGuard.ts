/**
 * A cell of text that no spreadsheet takes for a formula: an apostrophe stands before one that begins with a sign that
 * starts a formula (OWASP, "CSV injection"). Plain numbers stay as they are.
 *
 * ```ts
 * guarded('=1+1') // "'=1+1"
 * guarded('-5') // '-5'
 * ```
 */
export function guarded(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

/** What the cell was before it was guarded: `unguarded(guarded(cell))` is the cell, whatever it was. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** Also in their full width, and behind apostrophes, so that what looks guarded already comes back as it was. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
