import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { type Language, languageCodes, languages } from '../../language/languages.ts';
import { useWords } from '../../language/useWords.ts';
import { saidOf, slots } from '../slots.ts';
import type { Statement } from '../statementTypes.ts';
import styles from './SheetFoot.module.css';

interface SheetFootProps {
  readonly statement: Statement;
  readonly language: Language | undefined;
}

/** Which version it is, from when, and the languages in which it can be read. */
export function SheetFoot({
  statement: { id, madeAt, isExample, isInForce, isRemoved, content },
  language,
}: SheetFootProps) {
  const intl = useIntl();
  const words = useWords();
  const { language: own } = useLanguage();
  const shown = language ?? own;
  const written = (code: Language) => slots.filter((slot) => saidOf(content, slot)[code]).length;
  return (
    <p className={styles.foot}>
      <span>
        <FormattedMessage
          id="positioning.version.of"
          values={{ id, at: intl.formatDate(madeAt, { dateStyle: 'long' }) }}
        />
      </span>
      {!isInForce && (
        <span className={styles.sign}>
          <FormattedMessage id={isRemoved ? 'positioning.state.removed' : 'positioning.state.former'} />
        </span>
      )}
      {isExample && (
        <span className={styles.sign} data-example>
          <FormattedMessage id="positioning.example" />
        </span>
      )}
      <span className={styles.languages} role="group" aria-label={words('positioning.language.read')}>
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
      </span>
    </p>
  );
}
