import { Modal, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { getImport } from '../../../evidence/import/contract.ts';
import { listObservations, type ObservationOutput } from '../../../evidence/observation/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { useWords } from '../../language/useWords.ts';
import { FactValue } from './FactList.tsx';
import styles from './FileRow.module.css';
import { useSignalWords } from './signalWords.ts';

interface FileRowProps {
  readonly customer: string;
  /** One of the observations that the row brought. */
  readonly said: ObservationOutput & { readonly import: number };
  readonly onClose: () => void;
}

/** All that the row of an imported file said of a customer, column by column, as it was kept. */
export function FileRow({ customer, said, onClose }: FileRowProps) {
  const words = useWords();
  const { labelOf } = useSignalWords();
  const { data: from } = useOperation(getImport, { import: said.import });
  const { data } = useOperation(listObservations, { customer, limit: 1000 });
  const row = rowOf(said.id);
  const cells = data?.items.filter(({ id }) => rowOf(id) === row);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={words('customers.row')}
      closeButtonProps={{ 'aria-label': words('shell.close') }}
    >
      <p className={styles.about}>
        <FormattedMessage
          id="customers.row.about"
          values={{ file: from?.fileName ?? '', at: new Date(said.observedAt) }}
        />{' '}
        <Link to="/imports/$import" params={{ import: String(said.import) }}>
          <FormattedMessage id="customers.row.open" />
        </Link>
      </p>
      {!cells && <Skeleton height={240} />}
      {cells && (
        <dl className={styles.row}>
          {cells.toReversed().map(({ id, signal, label, value }) => (
            <div key={id} className={styles.cell} data-here={id === said.id || undefined}>
              <dt>{labelOf(signal, label)}</dt>
              <dd>
                <FactValue signal={signal} kind="yesno" value={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Modal>
  );
}

/** Facts of one row share the beginning of their ids: delivery, customer, record. */
function rowOf(observation: string): string {
  return observation.split('.').slice(0, 3).join('.');
}
