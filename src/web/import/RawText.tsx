import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import type { Preview } from './draft.ts';
import { headOf } from './fileHead.ts';
import styles from './RawText.module.css';
import { rawLines } from './rawLines.ts';

/** The beginning of the file as it is written, decoded as stated; what is no data is marked. */
export function RawText({
  upload,
  preview: { reading, firstRows },
}: {
  readonly upload: string;
  readonly preview: Preview;
}) {
  const words = useWords();
  const head = useMemo(() => headOf(upload), [upload]);
  const isText = reading.format === 'delimited' || reading.format === 'json-lines';
  const lines = useMemo(
    () => (head && isText ? rawLines(head, reading, firstRows[0]?.line) : []),
    [head, isText, reading, firstRows],
  );
  if (!isText || !head) {
    return (
      <p className={styles.none}>
        <FormattedMessage id={isText ? 'import.raw.elsewhere' : 'import.raw.binary'} />
      </p>
    );
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className={styles.frame} aria-label={words('import.raw.lines')} tabIndex={0}>
      <ol className={styles.lines}>
        {lines.map(({ number, text, part }) => (
          <li key={number} className={styles.line} data-part={part}>
            <span className={styles.number}>{number}</span>
            <bdi className={styles.text}>{text}</bdi>
            {part !== 'data' && (
              <span className={styles.part}>
                <FormattedMessage id={`import.raw.${part}`} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
