import { Button, NativeSelect } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import { AxisNotice } from './AxisNotice.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { identityOf, takenColumns } from './draft.ts';
import { stated } from './draftChanges.ts';
import { FileFigures } from './FileFigures.tsx';
import { IdentityChoice } from './IdentityChoice.tsx';
import styles from './Import.module.css';
import { OfferingChoice } from './OfferingChoice.tsx';
import { OutcomeChoice } from './OutcomeChoice.tsx';
import type { FileOnItsWay } from './UploadSteps.tsx';

/** What every column would become, with live examples and why; all of it changeable in place. */
export function ColumnsStep({ file, onNext }: { readonly file: FileOnItsWay; readonly onNext: () => void }) {
  const { preview, draft, known, change } = file;
  const words = useWords();
  const taken = takenColumns(preview, draft, known);
  return (
    <div className={styles.step}>
      <div className={styles.bar}>
        <FileFigures preview={preview} />
        <div className={styles.buttons}>
          {preview.savedMaps.length > 0 && (
            <NativeSelect
              aria-label={words('import.savedMap')}
              value={draft.savedMap ?? ''}
              onChange={({ currentTarget: { value } }) =>
                change((said) => stated(said, 'savedMap', value || undefined))
              }
              data={[
                { value: '', label: words('import.savedMap.none') },
                ...preview.savedMaps.map((name) => ({ value: name, label: words('import.savedMap.use', { name }) })),
              ]}
            />
          )}
          <Button onClick={onNext} disabled={identityOf(taken, draft) === undefined}>
            <FormattedMessage id="import.to.check" />
          </Button>
        </div>
      </div>
      <div className={styles.choices}>
        <OfferingChoice file={file} />
        <IdentityChoice file={file} taken={taken} />
        <OutcomeChoice file={file} />
      </div>
      <AxisNotice taken={taken} />
      <ColumnTable file={file} taken={taken} />
    </div>
  );
}
