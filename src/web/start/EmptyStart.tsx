import { Upload } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { DropHint } from '../import/DropHint.tsx';
import { FileButton } from '../import/FileButton.tsx';
import { useBeginImport } from '../import/useBeginImport.ts';
import { useFileDrop } from '../import/useFileDrop.ts';
import styles from './EmptyStart.module.css';
import { SampleCard } from './SampleCard.tsx';
import { samples } from './samples.ts';

/** How to begin: a file of one's own, or one of the samples. */
export function EmptyStart() {
  const begin = useBeginImport();
  const isOver = useFileDrop(begin);
  const [opening, setOpening] = useState<string>();
  return (
    <div className={styles.ways}>
      {isOver && <DropHint />}
      <section className={styles.own} aria-labelledby="own-file">
        <Upload className={styles.sign} size={28} strokeWidth={1.5} aria-hidden />
        <h2 id="own-file" className={styles.title}>
          <FormattedMessage id="start.own.title" />
        </h2>
        <p className={styles.about}>
          <FormattedMessage id="start.own.about" />
        </p>
        <FileButton onFile={begin} size="md">
          <FormattedMessage id="import.file.choose" />
        </FileButton>
        <p className={styles.quiet}>
          <FormattedMessage id="import.file.formats" />
        </p>
      </section>
      <section aria-labelledby="samples">
        <h2 id="samples" className={styles.or}>
          <FormattedMessage id="start.samples" />
        </h2>
        <div className={styles.samples}>
          {samples.map((sample) => (
            <SampleCard
              key={sample.name}
              sample={sample}
              isFree={opening === undefined}
              onOpening={(isOpening) => setOpening(isOpening ? sample.name : undefined)}
            />
          ))}
        </div>
      </section>
    </div>
  );
}
