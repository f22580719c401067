import { Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { listImportLines } from '../../evidence/import/contract.ts';
import { service } from '../connection/service.ts';
import { useWords } from '../language/useWords.ts';
import type { Preview, StatedReading } from './draft.ts';
import styles from './RawText.module.css';
import { rawLines } from './rawLines.ts';

/** The beginning of the file as it is written, decoded as stated; what is no data is marked. */
export function RawText({
  upload,
  preview: { reading, firstRows },
  stated,
}: {
  readonly upload: string;
  readonly preview: Preview;
  readonly stated: StatedReading;
}) {
  const words = useWords();
  const isText = reading.format === 'delimited' || reading.format === 'json-lines';
  const input = { upload, ...(Object.keys(stated).length > 0 && { reading: stated }) };
  const { data } = useQuery({
    queryKey: ['file', 'lines', input],
    queryFn: ({ signal }) => service.call(listImportLines, input, { signal }),
    placeholderData: keepPreviousData,
    enabled: isText,
  });
  if (!isText) {
    return (
      <p className={styles.none}>
        <FormattedMessage id="import.raw.binary" />
      </p>
    );
  }
  if (!data) return <Skeleton height={240} />;
  const lines = rawLines(data.items, reading, firstRows[0]?.line);
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
