/**
 * Gives texts their codes, straight from UTF-8 bytes: reading a million answers makes no strings.
 *
 * ```ts
 * const codes = textCodes(['low', 'high'], 0)
 * codes.ofText('high') // 2
 * codes.ofBytes(bytes, 4, 7) // 1, where the bytes 4 to 6 are "low"; 0 for any other text
 * ```
 */
export interface TextCodes {
  ofText(text: string): number;
  ofBytes(bytes: Uint8Array, start: number, end: number): number;
}

/** The codes are 1 for the first text, 2 for the second and so on, and `otherwise` for any other. */
export function textCodes(texts: readonly string[], otherwise: number): TextCodes {
  const codes = new Map(texts.map((text, position) => [text, position + 1]));
  const keys = texts.map((text) => new TextEncoder().encode(text));
  const mask = 2 ** Math.ceil(Math.log2(texts.length * 2 + 2)) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  keys.forEach((key, position) => {
    let slot = hashOf(key, 0, key.length) & mask;
    while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
    slots[slot] = position;
  });
  return {
    ofText: (text) => codes.get(text) ?? otherwise,
    ofBytes(bytes, start, end) {
      let slot = hashOf(bytes, start, end) & mask;
      for (let position = slots[slot] as number; position >= 0; position = slots[slot] as number) {
        if (isSame(keys[position] as Uint8Array, bytes, start, end)) return position + 1;
        slot = (slot + 1) & mask;
      }
      return otherwise;
    },
  };
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits, its high bits folded down. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isSame(key: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (key.length !== end - start) return false;
  for (let i = 0; i < key.length; i++) if (key[i] !== bytes[start + i]) return false;
  return true;
}
