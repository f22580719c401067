import { getWorkspace } from '../../platform/workspace/contract.ts';
import { service } from '../connection/service.ts';
import { noticeFailed } from '../shell/notices.ts';
import { catalogueOf, type Messages } from './catalogues.ts';
import { everywhere } from './everywhere.ts';
import { type Language, preferredLanguage, rememberLanguage } from './languages.ts';

/** The language in use, with all of its words that the pages opened so far need. */
export interface Spoken {
  readonly language: Language;
  readonly folders: readonly string[];
  readonly messages: Messages;
}

const wanted = new Set(everywhere);

let chosen: Language | undefined;
let now: Spoken | undefined;
/** Until the words that are wanted last are here. */
let latest: Promise<void> | undefined;
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
export function speak(language: Language = preferredLanguage()): Promise<void> {
  chosen = language;
  latest = load(language, [...wanted]);
  return latest;
}

async function load(language: Language, folders: readonly string[]): Promise<void> {
  const messages = await catalogueOf(language, folders);
  // Whoever waits for these words waits for those that are wanted since.
  if (chosen !== language || folders.length < wanted.size) return latest;
  now = { language, folders, messages };
  document.documentElement.lang = language;
  for (const watcher of watchers) watcher();
}

/** Shows everything in another language; where its words cannot be had, all stays as it is, and that is said. */
export async function choose(language: Language): Promise<void> {
  try {
    await speak(language);
    rememberLanguage(language);
  } catch (error) {
    chosen = now?.language;
    noticeFailed(error);
  }
}

/**
 * A page, once its words are here too.
 *
 * ```ts
 * lazyRouteComponent(() => withWords(import('../trials/TrialPage.tsx'), 'trials', 'wave'), 'TrialPage')
 * ```
 */
export async function withWords<Page>(page: Promise<Page>, ...folders: readonly string[]): Promise<Page> {
  for (const folder of folders) wanted.add(folder);
  const isMissing = folders.some((folder) => now?.folders.includes(folder) !== true);
  try {
    const [shown] = await Promise.all([page, isMissing ? speak(chosen) : undefined]);
    return shown;
  } catch (error) {
    // Where the service does not answer, its scripts do not come either; where it does, it is a newer one: the router reads the page anew.
    await service.call(getWorkspace, {});
    throw error;
  }
}
