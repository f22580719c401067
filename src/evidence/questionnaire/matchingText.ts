/**
 * A text as it is compared: compatibility forms unified, lower case, apostrophes dropped, other punctuation and runs of
 * space made one space. `matchingText("  Don’t KNOW ?")` is `'dont know'`.
 */
export function matchingText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’ʼ`´]/gu, '')
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
