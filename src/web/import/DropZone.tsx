import { Upload } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import styles from './DropZone.module.css';
import { FileButton } from './FileButton.tsx';

/** Where a file of one's own begins: dropped anywhere on the page, or chosen. */
export function DropZone({ onFile }: { readonly onFile: (file: File) => void }) {
  return (
    <section className={styles.zone} aria-labelledby="own-file">
      <Upload className={styles.sign} size={28} strokeWidth={1.5} aria-hidden />
      <h2 id="own-file" className={styles.title}>
        <FormattedMessage id="import.file.title" />
      </h2>
      <p className={styles.about}>
        <FormattedMessage id="import.file.about" />
      </p>
      <FileButton onFile={onFile} size="md">
        <FormattedMessage id="import.file.choose" />
      </FileButton>
      <p className={styles.quiet}>
        <FormattedMessage id="import.file.formats" />
      </p>
    </section>
  );
}
