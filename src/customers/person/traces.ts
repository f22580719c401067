/** What the erased were known by. */
export interface Traces {
  /** Ids of customers; they may be as short as `7`, or words of our own such as `outcome`. */
  readonly ids: readonly string[];
  /** Names and web sites of customers; they may be words that others use too, such as `North America`. */
  readonly names: readonly string[];
  /** Names, mail addresses and telephone numbers of persons. */
  readonly persons: readonly string[];
}

/**
 * Takes the erased out of what people wrote or read: what is nothing but a name, address or id of theirs, and each place
 * where one stands within a text as words of its own, in capitals or not, becomes `erased`. A short id only where it is quoted.
 *
 * ```ts
 * const withoutThem = withoutTraces({ ids: ['7'], names: [], persons: ['Li', 'li@example.org'] });
 * withoutThem('Met Li in Linz') // 'Met erased in Linz'
 * withoutThem('There is no customer "7".') // 'There is no customer "erased".'
 * withoutThem('li-unknown') // stays: a text without spaces may be a code, so only what is unmistakable counts in it
 * ```
 */
export function withoutTraces({ ids, names, persons }: Traces): (text: string) => string {
  const texts = [...names, ...persons];
  const alone = new Set([...ids, ...texts]);
  const telling = [...unmistakable(texts), ...ids.filter((id) => isTellingId(id))];
  const anywhere = patternOf(telling);
  const amongWords = patternOf([...texts.filter((text) => text.trim().length > 1), ...telling]);
  const quoted = patternOf(ids.map((id) => `"${id}"`));
  return (text) => {
    if (alone.has(text)) return ERASED;
    return text.replaceAll(quoted, `"${ERASED}"`).replaceAll(/\s/.test(text) ? amongWords : anywhere, ERASED);
  };
}

/**
 * Takes persons out of what speaks of others, such as answers of signals and names of columns: only what can mean nobody
 * else, which is several words, an address, a number of some length.
 */
export function withoutPersons({ persons }: Pick<Traces, 'persons'>): (text: string) => string {
  const anywhere = patternOf(unmistakable(persons));
  return (text) => text.replaceAll(anywhere, ERASED);
}

/**
 * Takes the erased out of what operations were asked and answered, by the meaning of its fields: ids of customers where
 * customers are named, names and addresses in what people wrote, what is quoted in what we told them, and everywhere what
 * can mean nobody but a person. So a customer whose id or name is a word of ours takes nothing else along. Gives the same
 * value where it does not speak of them.
 *
 * ```ts
 * const clean = saidWithout({ ids: ['signal'], names: [], persons: [] });
 * clean({ customer: 'signal', role: 'signal' }) // { customer: 'erased', role: 'signal' }
 * clean({ field: 'name', operator: 'is', value: 'Acme' }) // { field: 'name', operator: 'is', value: 'erased' }
 * ```
 */
export function saidWithout(traces: Traces): (said: unknown) => unknown {
  const ids = new Set(traces.ids);
  const written = withoutTraces(traces);
  const told = withoutQuoted(traces);
  const elsewhere = withoutPersons(traces);
  return unchangedOrCleaned((text, key, isOfCustomer) => {
    const mayBeId = CUSTOMER_FIELDS.has(key) || (key === 'id' && (isOfCustomer || isTellingId(text)));
    if (mayBeId) return ids.has(text) ? ERASED : elsewhere(text);
    if (WRITTEN_FIELDS.has(key)) return written(text);
    return TOLD_FIELDS.has(key) ? told(text) : elsewhere(text);
  }, elsewhere);
}

/** Takes persons out of JSON whose keys people choose, such as maps of columns and bands of answers. */
export function statedWithout(traces: Traces): (stated: unknown) => unknown {
  const clean = withoutPersons(traces);
  return unchangedOrCleaned(clean, clean);
}

/**
 * Parts of texts, and of JSON as text, one of which is, in capitals or not, in whatever speaks of them: for finding
 * candidates quickly, before the others decide.
 */
export function tracesToSearch({ ids, names, persons }: Traces): string[] {
  const within = [...names, ...persons, ...ids.filter((id) => isTellingId(id))].filter((text) => text !== '');
  const quoted = ids.flatMap((id) => [`"${id}"`, `"${inJson(id)}"`, `"${inJson(id)}\\"`]);
  const all = [...within.flatMap((text) => [text, inJson(text)]), ...quoted];
  return [...new Set(all)];
}

const ERASED = 'erased';
/** Where what operations are asked and answer names customers by their ids. */
const CUSTOMER_FIELDS: ReadonlySet<string> = new Set(
  'customer customers into first second mergedInto mergedFrom confirm lockedIn lockedOut explain unknownCustomers'.split(
    ' ',
  ),
);
/** Where it holds what people wrote. */
const WRITTEN_FIELDS: ReadonlySet<string> = new Set(
  'name domain email phone position note why fileName en fr zh department city hates likes caresAbout story judge evidence'.split(
    ' ',
  ),
);
/** Where it holds sentences of ours, which quote. */
const TOLD_FIELDS: ReadonlySet<string> = new Set(['text', 'message', 'remedy', 'statements']);
/** What words of our own in JSON look like, such as `done` or `notGood`. */
const CODE = /^[a-z][A-Za-z-]*$/;
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]{2}/u;

function withoutQuoted({ ids, names, persons }: Traces): (text: string) => string {
  const quoted = patternOf([...ids, ...names, ...persons].map((text) => `"${text}"`));
  const telling = patternOf([...unmistakable([...names, ...persons]), ...ids.filter((id) => isTellingId(id))]);
  return (text) => text.replaceAll(quoted, `"${ERASED}"`).replaceAll(telling, ERASED);
}

type CleanText = (text: string, key: string, isOfCustomer: boolean) => string;

function unchangedOrCleaned(clean: CleanText, cleanKey: (key: string) => string): (json: unknown) => unknown {
  const cleaned = (json: unknown, key: string, isOfCustomer: boolean): unknown => {
    if (typeof json === 'string') return clean(json, key, isOfCustomer);
    if (Array.isArray(json)) return json.map((each) => cleaned(each, key, isOfCustomer));
    if (typeof json !== 'object' || json === null) return json;
    const isCustomer = CUSTOMER_FIELDS.has(key) || 'domain' in json;
    const asked = keyOfClause(json);
    const keyIn = (field: string) => (asked !== undefined && !CLAUSE_FIELDS.has(field) ? asked : field);
    const entries = new Map<string, unknown>();
    for (const [field, value] of Object.entries(json)) {
      entries.set(
        newKey(CODE.test(field) ? field : cleanKey(field), entries),
        cleaned(value, keyIn(field), isCustomer),
      );
    }
    return Object.fromEntries(entries);
  };
  return (json) => {
    const without = cleaned(json, '', false);
    return JSON.stringify(without) === JSON.stringify(json) ? json : without;
  };
}

/** What the values of a clause of a filter are, where it asks who a customer is; undefined of anything else. */
function keyOfClause(json: object): string | undefined {
  if (!('operator' in json && 'field' in json)) return undefined;
  return json.field === 'id' ? 'customer' : json.field === 'name' ? 'name' : undefined;
}

const CLAUSE_FIELDS: ReadonlySet<string> = new Set(['field', 'operator']);

/** Two keys that became the same are told apart by a number. */
function newKey(key: string, taken: ReadonlyMap<string, unknown>): string {
  let free = key;
  for (let i = 2; taken.has(free); i++) free = `${key} ${i}`;
  return free;
}

/** Several words, an address, a number of some length: nobody else is meant by it. */
function unmistakable(texts: readonly string[]): string[] {
  return texts.filter(
    (text) =>
      /\S\s+\S/.test(text.trim()) || /\S[@.]\S/.test(text) || /(\d\D*){5}/.test(text) || WITHOUT_SPACES.test(text),
  );
}

/** Letters with digits, of some length: among the words of a text it is that id. */
function isTellingId(id: string): boolean {
  return id.length >= 4 && /\p{L}/u.test(id) && /\p{N}/u.test(id);
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
