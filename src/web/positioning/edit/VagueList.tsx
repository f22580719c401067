import { Button } from '@mantine/core';
import { Check } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import type { VagueMark } from '../../../positioning/statement/vagueMarks.ts';
import { OWN } from '../../../positioning/vocabulary/ownTerms.ts';
import type { Language } from '../../language/languages.ts';
import { useWords } from '../../language/useWords.ts';
import { useVocabulary } from './useVocabulary.ts';
import styles from './VagueList.module.css';

interface VagueListProps {
  readonly id: string;
  readonly marks: readonly VagueMark[];
  readonly language: Language;
  readonly opened: VagueMark | undefined;
  /** Whether there is a text, and it was looked at. */
  readonly isWritten: boolean;
  readonly onOpen: (mark: VagueMark | undefined) => void;
  readonly onShow: (mark: VagueMark) => void;
}

/** Every vague phrase of a text as a button that says why it is vague and what would be better. */
export function VagueList({ id, marks, language, opened, isWritten, onOpen, onShow }: VagueListProps) {
  const words = useWords();
  const { silence } = useVocabulary();
  return (
    <div className={styles.list}>
      <p id={id} className={styles.count} aria-live="polite" data-precise={marks.length === 0 || undefined}>
        {isWritten && marks.length === 0 && <Check size={14} aria-hidden />}
        {isWritten && <FormattedMessage id="positioning.vague.count" values={{ count: marks.length }} />}
      </p>
      {marks.map((mark) => (
        <button
          key={mark.start}
          type="button"
          className={styles.mark}
          aria-expanded={mark === opened}
          onClick={() => onOpen(mark === opened ? undefined : mark)}
        >
          <span lang={language}>{shortened(mark.matched)}</span>
          <span className={styles.kind}>
            <FormattedMessage id={`positioning.vague.${mark.kind}`} />
          </span>
        </button>
      ))}
      {opened && (
        <div
          className={styles.why}
          role="group"
          aria-label={words('positioning.vague.why', { phrase: opened.matched })}
        >
          <p lang={language}>{opened.reason}</p>
          {opened.example !== '' && (
            <p>
              <b>
                <FormattedMessage id="positioning.vague.better" />
              </b>{' '}
              <span lang={language}>{opened.example}</span>
            </p>
          )}
          <p className={styles.hands}>
            <Button size="compact-sm" variant="light" onClick={() => onShow(opened)}>
              <FormattedMessage id="positioning.vague.show" />
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => {
                onOpen(undefined);
                silence(language, opened);
              }}
            >
              <FormattedMessage
                id={opened.terms === OWN ? 'positioning.vague.removeOwn' : 'positioning.vague.silence'}
              />
            </Button>
          </p>
        </div>
      )}
    </div>
  );
}

const MOST_SHOWN = 60;

function shortened(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
