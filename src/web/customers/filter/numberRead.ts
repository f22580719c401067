import type { Language } from '../../language/languages.ts';

/**
 * A number as a person types it in a language; undefined where it is none, or could be two.
 *
 * ```ts
 * numberRead('1,234', 'en') // 1234, but 1.234 in French
 * ```
 */
export function numberRead(text: string, language: Language): number | undefined {
  const plain = text.replaceAll(/[\s\u00A0\u202F'’]/g, '').replace('−', '-');
  const decimals = plain.includes(',') ? decimalsBehind(plain, language) : plain;
  return decimals !== undefined && /^-?(?:\d+\.?\d*|\.\d+)$/.test(decimals) ? Number(decimals) : undefined;
}

/** Its commas as what they are: marks between thousands, or the one before the decimals. */
function decimalsBehind(text: string, language: Language): string | undefined {
  const areThousands = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/.test(text);
  if (areThousands && (language !== 'fr' || text.includes('.') || text.indexOf(',') !== text.lastIndexOf(','))) {
    return text.replaceAll(',', '');
  }
  return text.includes('.') ? undefined : text.replace(',', '.');
}
