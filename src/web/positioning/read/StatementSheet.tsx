import { FormattedMessage } from 'react-intl';
import { oneLinerParts } from '../../../positioning/statement/oneLiner.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { type Language, languageCodes, languages } from '../../language/languages.ts';
import { SaidText } from '../SaidText.tsx';
import { parts, type Texts } from '../slots.ts';
import styles from './StatementSheet.module.css';

interface StatementSheetProps {
  readonly texts: Texts;
  /** In which it is read; parts that are not written in it come in another that is named. */
  readonly language?: Language | undefined;
  /** As part of a page where something else comes first. */
  readonly isSmall?: boolean;
}

/** A statement as one pins it to the wall: the plain form at large, and its four parts. */
export function StatementSheet({ texts, language, isSmall = false }: StatementSheetProps) {
  const { language: own } = useLanguage();
  const wanted = language ?? own;
  return (
    <div className={styles.sheet} data-small={isSmall || undefined}>
      <OneLinerText texts={texts} wanted={wanted} />
      <dl className={styles.parts}>
        {parts.map((part) => (
          <div key={part} className={styles.part}>
            <dt>
              <FormattedMessage id={`positioning.part.${part}`} />
            </dt>
            <dd>
              {languageCodes.some((code) => texts[part][code]) ? (
                <SaidText said={texts[part]} wanted={wanted} />
              ) : (
                <span className={styles.missing}>
                  <FormattedMessage id="positioning.part.missing" />
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** In the language wanted, else in one that has both halves. */
function OneLinerText({ texts, wanted }: { readonly texts: Texts; readonly wanted: Language }) {
  const language = [wanted, ...languageCodes].find((code) => oneLinerParts(texts.oneLiner, code));
  const pieces = language && oneLinerParts(texts.oneLiner, language);
  if (!pieces) {
    return (
      <p className={styles.missing}>
        <FormattedMessage id="positioning.oneLiner.missing" />
      </p>
    );
  }
  return (
    <p className={styles.oneLiner}>
      <span lang={language}>
        {pieces.map(({ text, isSaid }) => (isSaid ? <strong key={text}>{text}</strong> : text))}
      </span>
      {language !== wanted && <span className={styles.language}>{languages[language]}</span>}
    </p>
  );
}
