/** A stretch of one of two texts: in both, only in the first, or only in the second. */
export interface TextStretch {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/**
 * What became of a text, word by word; of Chinese, sign by sign. `same` and `gone` together are the first text, `same` and `new`
 * the second, but for spaces. The longest common subsequence (Hunt & McIlroy 1976), by the table of all pairs: texts here have at
 * most a thousand signs.
 *
 * ```ts
 * wordChanges('ready in nine days', 'ready in two days').map(({ kind, text }) => `${kind}: ${text}`);
 * // ['same: ready in ', 'gone: nine ', 'new: two ', 'same: days']
 * ```
 */
export function wordChanges(first: string, second: string): TextStretch[] {
  const before = wordsOf(first);
  const after = wordsOf(second);
  const longest = commonLengths(before, after);
  const width = after.length + 1;
  const found: TextStretch[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const old = before[i];
    const now = after[j];
    const isSame = old !== undefined && now !== undefined && old.key === now.key;
    const isGone = now === undefined || (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0);
    if (isSame) add(found, 'same', now.text);
    else if (old !== undefined && isGone) add(found, 'gone', old.text);
    else if (now !== undefined) add(found, 'new', now.text);
    if (isSame || (old !== undefined && isGone)) i += 1;
    if (isSame || !(old !== undefined && isGone)) j += 1;
  }
  return found;
}

/** A word with the spaces behind it, which count for nothing. */
interface Word {
  readonly key: string;
  readonly text: string;
}

const word = /(?:\p{Script=Han}|[\p{L}\p{M}\p{N}’'-]+|[^\s\p{L}\p{N}]|^)\s*/gu;

function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)]
    .map(([found]) => ({ key: found.trim(), text: found }))
    .filter(({ text: each }) => each !== '');
}

/** Of every pair of beginnings left out, how many words what is left has in common. */
function commonLengths(before: readonly Word[], after: readonly Word[]): Uint16Array {
  const width = after.length + 1;
  const longest = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const isSame = before[i]?.key === after[j]?.key;
      longest[i * width + j] = isSame
        ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
    }
  }
  return longest;
}

/** Of words that changed side by side, first all that went and then all that came. */
function add(found: TextStretch[], kind: TextStretch['kind'], text: string): void {
  const last = found.at(-1);
  const beforeLast = found.at(-2);
  if (last?.kind === kind) found[found.length - 1] = { kind, text: last.text + text };
  else if (kind === 'gone' && last?.kind === 'new') {
    if (beforeLast?.kind === 'gone') found[found.length - 2] = { kind, text: beforeLast.text + text };
    else found.splice(-1, 0, { kind, text });
  } else found.push({ kind, text });
}
