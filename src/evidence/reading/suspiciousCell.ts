/** Characters from which a cell is reported: no answer and no name is that long. */
export const LONG_CELL = 100_000;

/** Whether a cell is worth a closer look; quick, since nearly every cell is asked. */
export function isSuspicious(cell: string): boolean {
  return cell.length >= LONG_CELL || hasOddCharacter(cell);
}

/** Whether a text, a cell or many of them, holds a NUL or a character that could not be decoded. */
export function hasOddCharacter(text: string): boolean {
  return text.includes('\u0000') || text.includes('\ufffd');
}
