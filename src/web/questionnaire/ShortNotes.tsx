import { FormattedMessage } from 'react-intl';
import { useShare } from '../drawing/useShare.ts';
import styles from './Questionnaire.module.css';
import type { FoundForms, Shortening } from './useShortening.ts';

interface ShortNotesProps {
  readonly shortening: Shortening;
  readonly found: FoundForms;
}

/** What to know before the figures are trusted. */
export function ShortNotes({ shortening: { questions, agree, people, fewAnswered }, found }: ShortNotesProps) {
  const share = useShare();
  return (
    <section className={styles.section}>
      <h2>
        <FormattedMessage id="questionnaire.notes" />
      </h2>
      <ul className={styles.notes}>
        {found.agreement < agree && (
          <li>
            <FormattedMessage id="questionnaire.note.missed" values={{ share: share(agree) }} />
          </li>
        )}
        <li>
          <FormattedMessage
            id="questionnaire.note.halves"
            values={{ people: found.people, isDrawn: String(found.people < people), all: people }}
          />
        </li>
        {fewAnswered > 0 && (
          <li>
            <FormattedMessage id="questionnaire.note.few" values={{ count: fewAnswered }} />
          </li>
        )}
        <li>
          <FormattedMessage
            id="questionnaire.note.truth"
            values={{ count: questions.length, share: share(found.reliability) }}
          />
        </li>
      </ul>
    </section>
  );
}
