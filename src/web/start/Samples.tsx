import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { listImports } from '../../evidence/import/contract.ts';
import { findCustomers } from '../../selection/find/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { SampleCard } from './SampleCard.tsx';
import styles from './Samples.module.css';
import { samples } from './samples.ts';

/** The samples, and what opening one does to what is here already. */
export function Samples() {
  const total = useOperation(findCustomers, { limit: 1, columns: [] }).data?.total;
  const imports = useOperation(listImports, { limit: 100 }).data?.items;
  const [opening, setOpening] = useState<string>();
  if (total === undefined || imports === undefined) return null;
  const isEmpty = total === 0;
  const openOf = (fileName: string) => imports.find((each) => each.fileName === fileName)?.id;
  return (
    <section aria-labelledby="samples">
      <h2 id="samples" className={styles.heading}>
        <FormattedMessage id={isEmpty ? 'start.samples' : 'start.samples.further'} />
      </h2>
      {!isEmpty && (
        <p className={styles.about}>
          <FormattedMessage id="start.samples.added" />
        </p>
      )}
      <div className={styles.samples}>
        {samples.map((sample) => (
          <SampleCard
            key={sample.name}
            sample={sample}
            isFree={opening === undefined}
            isAlone={isEmpty || opening === sample.name}
            imported={openOf(sample.fileName)}
            onOpening={(isOpening) => setOpening(isOpening ? sample.name : undefined)}
          />
        ))}
      </div>
    </section>
  );
}
