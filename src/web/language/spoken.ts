import { catalogueOf, type Messages } from './catalogues.ts';
import { type Language, preferredLanguage, rememberLanguage } from './languages.ts';

/** The language in use, with all of its words that the pages opened so far need. */
export interface Spoken {
  readonly language: Language;
  readonly messages: Messages;
}

/** Folders whose words every page may need; `router.tsx` names what each page needs besides. */
const wanted = new Set(['drawing', 'failure', 'shell', 'start']);

let chosen: Language | undefined;
let now: Spoken | undefined;
const watchers = new Set<() => void>();

/** For `useSyncExternalStore`; undefined until the first words are here. */
export const spoken = {
  subscribe: (watcher: () => void): (() => void) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
  now: (): Spoken | undefined => now,
};

/** Loads the words in this language, and then shows it. */
export async function speak(language: Language = preferredLanguage()): Promise<void> {
  chosen = language;
  const folders = [...wanted];
  const messages = await catalogueOf(language, folders);
  if (chosen !== language || folders.length < wanted.size) return;
  now = { language, messages };
  document.documentElement.lang = language;
  for (const watcher of watchers) watcher();
}

export async function choose(language: Language): Promise<void> {
  rememberLanguage(language);
  await speak(language);
}

/**
 * A page, once its words are here too.
 *
 * ```ts
 * lazyRouteComponent(() => withWords(import('../trials/TrialPage.tsx'), 'trials', 'wave'), 'TrialPage')
 * ```
 */
export async function withWords<Page>(page: Promise<Page>, ...folders: readonly string[]): Promise<Page> {
  const missing = folders.filter((folder) => !wanted.has(folder));
  for (const folder of missing) wanted.add(folder);
  const [shown] = await Promise.all([page, missing.length > 0 ? speak(chosen) : undefined]);
  return shown;
}
