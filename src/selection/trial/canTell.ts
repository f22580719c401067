/** With fewer outcomes, or where no count would be outside of what was expected, nothing that comes says anything about the odds. */
export function canTell(judged: number, { low, high }: { readonly low: number; readonly high: number }): boolean {
  return judged >= FEWEST_TELLING && (low > 0 || high < judged);
}

const FEWEST_TELLING = 5;
