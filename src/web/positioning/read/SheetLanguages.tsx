import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { type Language, languageCodes, languages } from '../../language/languages.ts';
import { useWords } from '../../language/useWords.ts';
import { saidOf, slots } from '../slots.ts';
import type { Statement } from '../statementTypes.ts';
import styles from './SheetLanguages.module.css';

interface SheetLanguagesProps {
  readonly content: Statement['content'];
  readonly language: Language | undefined;
}

/** The languages in which a statement can be read, and how much of it is written in each. */
export function SheetLanguages({ content, language }: SheetLanguagesProps) {
  const words = useWords();
  const { language: own } = useLanguage();
  const shown = language ?? own;
  const written = (code: Language) => slots.filter((slot) => saidOf(content, slot)[code]).length;
  return (
    <p className={styles.languages} role="group" aria-label={words('positioning.language.read')}>
      {languageCodes.map((code) => (
        <Link
          key={code}
          from="/positioning"
          to="/positioning"
          search={(before) => ({ ...before, in: code })}
          replace
          lang={code}
          className={styles.language}
          data-shown={code === shown || undefined}
          aria-current={code === shown ? 'true' : undefined}
        >
          {languages[code]}
          {written(code) < slots.length && (
            <span className={styles.written}>
              {words('positioning.language.written', { written: written(code), all: slots.length })}
            </span>
          )}
        </Link>
      ))}
    </p>
  );
}
