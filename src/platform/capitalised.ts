/** The text with its first letter as a capital: `capitalised('row 3')` is `Row 3`. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
