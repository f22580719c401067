import { FormattedMessage, useIntl } from 'react-intl';
import { Figures } from '../drawing/Figures.tsx';
import { useShare } from '../drawing/useShare.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useWords } from '../language/useWords.ts';
import styles from './Questionnaire.module.css';
import { savingsOf } from './savings.ts';
import type { FoundForms, Shortening } from './useShortening.ts';

interface ShortVerdictProps {
  readonly shortening: Shortening;
  readonly found: FoundForms;
}

/** How many questions it takes, how often they place a customer as all would, and what asking one at a time saves. */
export function ShortVerdict({ shortening: { questions, cut }, found }: ShortVerdictProps) {
  const intl = useIntl();
  const words = useWords();
  const share = useShare();
  const { language } = useLanguage();
  const oneDecimal = (value: number) =>
    intl.formatNumber(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const { formQuestions, saved } = savingsOf(found, questions.length);
  const { agreement, agreementLow, agreementHigh, meanAsked, people, reliability } = found;
  return (
    <div className={styles.verdict} aria-live="polite">
      <p className={styles.headline}>
        <FormattedMessage
          id="questionnaire.verdict"
          values={{
            asked: oneDecimal(meanAsked),
            questions: questions.length,
            share: share(agreement),
            low: share(agreementLow),
            high: share(agreementHigh),
            isHalf: String(cut === 50),
            cut,
          }}
        />
        {language === 'zh' ? '' : ' '}
        <FormattedMessage
          id="questionnaire.savings"
          values={{
            hasForm: String(formQuestions !== null),
            form: formQuestions ?? 0,
            isSaving: String(saved >= 0.05),
            saved: oneDecimal(saved),
          }}
        />
      </p>
      <Figures
        items={[
          { key: 'asked', label: words('questionnaire.figure.asked'), value: oneDecimal(meanAsked) },
          { key: 'all', label: words('questionnaire.figure.all'), value: intl.formatNumber(questions.length) },
          { key: 'same', label: words('questionnaire.figure.same'), value: share(agreement) },
          { key: 'people', label: words('questionnaire.figure.people'), value: intl.formatNumber(people) },
          { key: 'reliability', label: words('questionnaire.figure.reliability'), value: share(reliability) },
        ]}
      />
    </div>
  );
}
