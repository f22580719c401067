/** What somebody was known by. */
export interface Traces {
  /** Ids that other systems gave; they may be as short as `7`. */
  readonly ids: readonly string[];
  /** Names, mail addresses, telephone numbers, web sites. */
  readonly texts: readonly string[];
}

/**
 * Takes somebody out of texts: what is nothing but a name, address or id of theirs, and each place where one stands within
 * a text as words of its own, in capitals or not, becomes `erased`.
 *
 * ```ts
 * const withoutThem = withoutTraces({ ids: ['7'], texts: ['Li', 'li@example.org'] });
 * withoutThem('Met Li in Linz') // 'Met erased in Linz'
 * withoutThem('There is no customer "7".') // 'There is no customer "erased".'
 * withoutThem('li-unknown') // stays: a text without spaces may be a code, so only what is unmistakable counts in it
 * ```
 */
export function withoutTraces(traces: Traces): (text: string) => string {
  const alone = new Set([...traces.ids, ...traces.texts.filter((text) => !CODE.test(text))]);
  const anywhere = patternOf(unmistakable(traces));
  const amongWords = patternOf([...traces.texts.filter((text) => text.trim().length > 1), ...unmistakable(traces)]);
  const quoted = patternOf(traces.ids.map((id) => `"${id}"`));
  return (text) => {
    if (alone.has(text)) return ERASED;
    return text.replaceAll(quoted, `"${ERASED}"`).replaceAll(/\s/.test(text) ? amongWords : anywhere, ERASED);
  };
}

/**
 * The same for JSON: all its texts, and its keys except such as could be words of our own, whatever somebody's id is. Gives
 * the same value where it does not speak of them.
 */
export function jsonWithoutTraces(json: unknown, withoutThem: (text: string) => string): unknown {
  const cleaned = cleanedJson(json, withoutThem);
  return JSON.stringify(cleaned) === JSON.stringify(json) ? json : cleaned;
}

/** Only what is unmistakable, wherever it stands: for JSON that works by its words, such as maps of columns. */
export function unmistakableTraces(traces: Traces): Traces {
  return { ids: [], texts: unmistakable(traces) };
}

/**
 * Parts of texts, and of JSON as text, one of which is, in capitals or not, in whatever speaks of them: for finding
 * candidates quickly, before `withoutTraces` decides.
 */
export function tracesToSearch(traces: Traces): string[] {
  const within = [...traces.texts, ...unmistakable(traces)].filter((text) => text !== '');
  const quoted = traces.ids.flatMap((id) => [`"${id}"`, `"${inJson(id)}"`, `"${inJson(id)}\\"`]);
  const all = [...within.flatMap((text) => [text, inJson(text)]), ...quoted];
  return [...new Set(all)];
}

const ERASED = 'erased';
/** What words of our own in JSON look like, such as `done` or `notGood`. */
const CODE = /^[a-z][A-Za-z-]*$/;
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]{2}/u;

function cleanedJson(json: unknown, withoutThem: (text: string) => string): unknown {
  if (typeof json === 'string') return withoutThem(json);
  if (Array.isArray(json)) return json.map((each) => cleanedJson(each, withoutThem));
  if (typeof json !== 'object' || json === null) return json;
  const entries = new Map<string, unknown>();
  for (const [key, value] of Object.entries(json)) {
    const cleaned = CODE.test(key) ? key : withoutThem(key);
    entries.set(newKey(cleaned, entries), cleanedJson(value, withoutThem));
  }
  return Object.fromEntries(entries);
}

/** Two keys that became the same are told apart by a number. */
function newKey(key: string, taken: ReadonlyMap<string, unknown>): string {
  let free = key;
  for (let i = 2; taken.has(free); i++) free = `${key} ${i}`;
  return free;
}

/** Several words, an address, a number of some length, or letters with digits: nobody else is meant by it. */
function unmistakable({ ids, texts }: Traces): string[] {
  const telling = texts.filter(
    (text) =>
      /\S\s+\S/.test(text.trim()) || /\S[@.]\S/.test(text) || /(\d\D*){5}/.test(text) || WITHOUT_SPACES.test(text),
  );
  return [...telling, ...ids.filter((id) => id.length >= 4 && /\p{L}/u.test(id) && /\p{N}/u.test(id))];
}

/** Any of these as words of their own; scripts written without spaces have no ends of words to look for. */
function patternOf(texts: readonly string[]): RegExp {
  const words = texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .sort((a, b) => b.length - a.length)
    .map((text) => {
      const literal = text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      return WITHOUT_SPACES.test(text) ? literal : `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`;
    });
  return new RegExp(words.length === 0 ? '(?!)' : words.join('|'), 'giu');
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
