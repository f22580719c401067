import { type RefObject, useMemo } from 'react';
import type { VagueMark } from '../../../positioning/statement/vagueMarks.ts';
import type { Language } from '../../language/languages.ts';
import styles from './MarkedText.module.css';

interface MarkedTextProps {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
  readonly most: number;
  readonly marks: readonly VagueMark[];
  /** The mark that is explained now. */
  readonly opened: VagueMark | undefined;
  readonly describedBy: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onText: (text: string) => void;
  /** Where the caret stands now. */
  readonly onCaret: (at: number) => void;
}

/**
 * A plain text area over a copy of its text, in which vague phrases are underlined: what one writes in stays the browser's own.
 * The copy is for the eye only; the marks are told again as a list below.
 */
export function MarkedText({
  id,
  text,
  language,
  most,
  marks,
  opened,
  describedBy,
  field,
  onText,
  onCaret,
}: MarkedTextProps) {
  const stretches = useMemo(() => stretchesOf(text, marks), [text, marks]);
  const caret = ({ selectionStart, selectionEnd }: HTMLTextAreaElement) => {
    if (selectionStart === selectionEnd) onCaret(selectionStart);
  };
  return (
    <div className={styles.field}>
      <div className={styles.copy} aria-hidden lang={language}>
        {stretches.map(({ at, text: stretch, mark }) =>
          mark ? (
            <mark key={at} data-opened={mark.start === opened?.start || undefined}>
              {stretch}
            </mark>
          ) : (
            stretch
          ),
        )}
        {/* A line that ends with a break is as high as one that goes on. */}
        {'\u200B'}
      </div>
      <textarea
        ref={field}
        id={id}
        className={styles.text}
        lang={language}
        rows={1}
        maxLength={most}
        value={text}
        aria-describedby={describedBy}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
        onKeyUp={({ currentTarget, key }) => {
          if (key.startsWith('Arrow') || key === 'Home' || key === 'End') caret(currentTarget);
        }}
        onClick={({ currentTarget }) => caret(currentTarget)}
      />
    </div>
  );
}

interface Stretch {
  readonly at: number;
  readonly text: string;
  readonly mark?: VagueMark;
}

/** The text cut at its marks, which never overlap. */
function stretchesOf(text: string, marks: readonly VagueMark[]): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start > at) found.push({ at, text: text.slice(at, mark.start) });
    found.push({ at: mark.start, text: text.slice(mark.start, mark.end), mark });
    at = mark.end;
  }
  if (at < text.length) found.push({ at, text: text.slice(at) });
  return found;
}
