import { NativeSelect } from '@mantine/core';
import { listOfferings } from '../../customers/offering/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { useWords } from '../language/useWords.ts';
import styles from './Choices.module.css';
import { stated } from './draftChanges.ts';
import type { FileOnItsWay } from './UploadSteps.tsx';

/** Which offering the file is about; asked only where there are several. */
export function OfferingChoice({ file: { draft, change } }: { readonly file: FileOnItsWay }) {
  const words = useWords();
  const offerings = useOperation(listOfferings, { limit: 100 }).data?.items ?? [];
  if (offerings.length < 2) return null;
  return (
    <div className={styles.choice}>
      <NativeSelect
        label={words('import.offering')}
        description={words('import.offering.about')}
        value={String(draft.offering ?? 1)}
        onChange={({ currentTarget: { value } }) => change((said) => stated(said, 'offering', Number(value)))}
        data={offerings.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
    </div>
  );
}
