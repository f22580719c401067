import { optionFailure } from '../platform/option.ts';
import type { Said } from '../positioning/schemas.ts';

export const saidLanguages = ['en', 'fr', 'zh'] as const;
export type SaidLanguage = (typeof saidLanguages)[number];

/** The language that `--language` names, English where it names none. Raises `option-invalid`. */
export function statedLanguage(language: string | undefined): SaidLanguage {
  const found = saidLanguages.find((each) => each === (language ?? 'en'));
  if (found !== undefined) return found;
  const message = `--language is ${JSON.stringify(language)}, which is no language of Bellwether.`;
  throw optionFailure('option-invalid', message, `Use one of ${saidLanguages.join(', ')}.`);
}

/** What was said in a language, else in another one, which is named; undefined where nothing was said. */
export function saidText(said: Said, language: SaidLanguage): string | undefined {
  const own = said[language];
  if (own !== undefined) return own;
  const other = saidLanguages.find((each) => said[each] !== undefined);
  return other && `${said[other]} [${other}]`;
}
