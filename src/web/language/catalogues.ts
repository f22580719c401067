import type { Language } from './languages.ts';

type Messages = Readonly<Record<string, string>>;

/** Every room keeps the words of its pages beside them; only those of one language are loaded. */
const pieces = {
  en: import.meta.glob<Messages>('../*/en.json', { import: 'default' }),
  fr: import.meta.glob<Messages>('../*/fr.json', { import: 'default' }),
  zh: import.meta.glob<Messages>('../*/zh.json', { import: 'default' }),
} as const;

/** All messages of a language by their ids; read once. */
export function catalogueOf(language: Language): Promise<Messages> {
  const known = catalogues.get(language) ?? whole(language);
  catalogues.set(language, known);
  return known;
}

const catalogues = new Map<Language, Promise<Messages>>();

async function whole(language: Language): Promise<Messages> {
  const loaded = await Promise.all(Object.values(pieces[language]).map((load) => load()));
  return Object.assign({}, ...loaded) as Messages;
}
