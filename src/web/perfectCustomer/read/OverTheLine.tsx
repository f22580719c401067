import { FormattedMessage } from 'react-intl';
import type { OutputOf } from '../../../platform/operation/operation.ts';
import type { getBenchmark } from '../../../positioning/benchmark/contract.ts';
import { useShare } from '../../drawing/useShare.ts';
import styles from './OverTheLine.module.css';

interface OverTheLineProps {
  readonly line: number;
  readonly customers: OutputOf<typeof getBenchmark>['customers'] | undefined;
}

/** From which fit on a customer is over the line, and how many are, as far as they are known. */
export function OverTheLine({ line, customers }: OverTheLineProps) {
  const share = useShare();
  return (
    <p className={styles.line}>
      <FormattedMessage id="perfectCustomer.line.is" values={{ line: <b>{share(line)}</b> }} />
      {customers && (
        <>
          {' '}
          <FormattedMessage
            id="perfectCustomer.over"
            values={{
              over: customers.over + customers.likelyOver,
              sure: customers.over,
              all: customers.total,
              unknown: customers.unknown,
            }}
          />
        </>
      )}
    </p>
  );
}
