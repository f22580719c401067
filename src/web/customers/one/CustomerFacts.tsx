import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { unmergeCustomer } from '../../../customers/merge/contract.ts';
import type { OutputOf } from '../../../platform/operation/operation.ts';
import type { customerOverview } from '../../../selection/overview/contract.ts';
import { useChange } from '../../connection/useChange.ts';
import { GroupWord } from '../../drawing/GroupWord.tsx';
import { IntervalBar } from '../../drawing/IntervalBar.tsx';
import { OutcomeMark } from '../../drawing/OutcomeMark.tsx';
import { useWords } from '../../language/useWords.ts';
import styles from './ActiveCustomer.module.css';
import type { CustomerDetail } from './customerDetail.ts';
import { customerSearch } from './customerSearch.ts';

interface CustomerFactsProps {
  readonly detail: CustomerDetail;
  readonly overview: OutputOf<typeof customerOverview> | undefined;
  readonly asked: string;
}

/** Who it is in a line, and what there is to say of it in three words. */
export function CustomerFacts({ detail, overview, asked }: CustomerFactsProps) {
  const { id, name, domain, country, mergedFrom, mergedCount } = detail;
  const words = useWords();
  const unmerge = useChange(unmergeCustomer, { said: 'customers.unmerged' });
  return (
    <div className={styles.facts}>
      {name !== null && <span>{id}</span>}
      {domain !== null && <span>{domain}</span>}
      {country !== null && <span>{country}</span>}
      {overview && (
        <>
          <GroupWord group={overview.leadingGroup} />
          <span className={styles.odds}>
            <Link
              to="/customers/$customer"
              params={{ customer: id }}
              search={(was) => customerSearch({ ...was, tab: 'odds' })}
              hash="odds"
            >
              <FormattedMessage id="customers.field.odds" />
            </Link>
            <span className={styles.bar}>
              <IntervalBar
                figure={overview.heldOut ?? overview.odds}
                scale="share"
                label={words('customers.field.odds')}
              />
            </span>
          </span>
          <OutcomeMark outcome={overview.outcome} />
          {overview.trials.map(({ trial, name: called, isClosed }) => (
            <Link key={trial} to="/trials/$trial" params={{ trial: String(trial) }}>
              <FormattedMessage
                id="customers.inTrial"
                values={{ trial: called ?? words('drawing.trial', { id: trial }), isClosed: String(isClosed) }}
              />
            </Link>
          ))}
        </>
      )}
      {asked !== id && (
        <span className={styles.merged}>
          <FormattedMessage id="customers.mergedHere" values={{ asked, id }} />
        </span>
      )}
      {mergedCount > 0 && (
        <span className={styles.merged}>
          <FormattedMessage id="customers.mergedFrom" values={{ count: mergedCount }} />{' '}
          {mergedFrom.map((one) => (
            <Button
              key={one}
              size="compact-xs"
              variant="subtle"
              loading={unmerge.isPending}
              aria-label={words('customers.unmergeThis', { customer: one })}
              onClick={() => unmerge.mutate({ input: { customer: one } })}
            >
              {one} · <FormattedMessage id="customers.unmerge" />
            </Button>
          ))}
        </span>
      )}
    </div>
  );
}
