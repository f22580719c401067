import type { Language } from './languages.ts';

/** Messages by their ids. In the built pages they come parsed: `scripts/slimWords.ts`. */
export type Messages = Readonly<Record<string, string>>;

const pieces = import.meta.glob<Messages>('../*/{en,fr,zh}.json', { import: 'default' });

/** The words of these folders in one language. */
export async function catalogueOf(language: Language, folders: readonly string[]): Promise<Messages> {
  const loaded = await Promise.all(folders.map(async (folder) => await pieces[`../${folder}/${language}.json`]?.()));
  return Object.assign({}, ...loaded) as Messages;
}
