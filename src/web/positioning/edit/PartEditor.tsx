import { useId, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { type Language, languages } from '../../language/languages.ts';
import { useWords } from '../../language/useWords.ts';
import { saidIn, withSaid } from '../said.ts';
import { mostCharacters, type Slot, saidOf, type Texts, withSlot } from '../slots.ts';
import { MarkedText } from './MarkedText.tsx';
import styles from './PartEditor.module.css';
import type { MarksOf } from './useVagueMarks.ts';
import { VagueList } from './VagueList.tsx';

interface PartEditorProps {
  readonly slot: Slot;
  readonly texts: Texts;
  readonly language: Language;
  readonly found: ReturnType<MarksOf>;
  readonly onTexts: (texts: Texts) => void;
}

const none: readonly never[] = [];

/** One text of the statement in one language, with what is vague in it marked as it is written. */
export function PartEditor({ slot, texts, language, found, onTexts }: PartEditorProps) {
  const words = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const said = saidOf(texts, slot);
  const text = said[language] ?? '';
  const marks = found ?? none;
  const [openedAt, setOpenedAt] = useState<number>();
  const opened = marks.find(({ start }) => start === openedAt);
  const other = text === '' ? saidIn(said, language) : undefined;
  return (
    <div className={styles.part}>
      <label htmlFor={id} className={styles.label}>
        <FormattedMessage id={`positioning.slot.${slot}`} />
      </label>
      <p id={`${id}-about`} className={styles.about}>
        <FormattedMessage id={`positioning.slot.${slot}.about`} />
      </p>
      <MarkedText
        id={id}
        field={field}
        text={text}
        language={language}
        most={mostCharacters[slot]}
        marks={marks}
        opened={opened}
        describedBy={`${id}-about ${id}-marks`}
        onText={(next) => onTexts(withSlot(texts, slot, withSaid(said, language, next)))}
        onCaret={(at) => {
          const mark = marks.find(({ start, end }) => start <= at && at <= end);
          if (mark) setOpenedAt(mark.start);
        }}
      />
      {other && (
        <p className={styles.other}>
          {words('positioning.language.says', { language: languages[other.language] })}{' '}
          <q lang={other.language}>{other.text}</q>
        </p>
      )}
      <VagueList
        id={`${id}-marks`}
        marks={marks}
        language={language}
        opened={opened}
        isWritten={text.trim() !== '' && found !== null}
        onOpen={(mark) => setOpenedAt(mark?.start)}
        onShow={({ start, end }) => {
          field.current?.focus();
          field.current?.setSelectionRange(start, end);
        }}
      />
    </div>
  );
}

/** How many texts of a statement are written in a language. */
export function writtenIn(texts: Texts, language: Language, among: readonly Slot[]): number {
  return among.filter((slot) => (saidOf(texts, slot)[language] ?? '').trim() !== '').length;
}
