import type { Said } from '../../positioning/schemas.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { type Language, languages } from '../language/languages.ts';
import styles from './SaidText.module.css';
import { saidIn } from './said.ts';

interface SaidTextProps {
  readonly said: Said;
  /** The reader's own where absent. */
  readonly wanted?: Language;
}

/**
 * What people have said, in the reader's language; else in another, which is named. Shows nothing where nobody has said it.
 *
 * ```tsx
 * <SaidText said={trait.name} />
 * ```
 */
export function SaidText({ said, wanted }: SaidTextProps) {
  const { language } = useLanguage();
  const meant = wanted ?? language;
  const shown = saidIn(said, meant);
  if (!shown) return null;
  return (
    <>
      <span lang={shown.language}>{shown.text}</span>
      {shown.language !== meant && (
        <>
          {' '}
          <span className={styles.language}>{languages[shown.language]}</span>
        </>
      )}
    </>
  );
}
