import { DropHint } from '../import/DropHint.tsx';
import { DropZone } from '../import/DropZone.tsx';
import { useBeginImport } from '../import/useBeginImport.ts';
import { useFileDrop } from '../import/useFileDrop.ts';
import styles from './EmptyStart.module.css';
import { Samples } from './Samples.tsx';

/** How to begin: a file of one's own, or one of the samples. */
export function EmptyStart() {
  const begin = useBeginImport();
  const isOver = useFileDrop(begin);
  return (
    <div className={styles.ways}>
      {isOver && <DropHint />}
      <DropZone onFile={begin} />
      <Samples />
    </div>
  );
}
