import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutputOf } from '../../platform/operation/operation.ts';
import type { GroupName } from '../../readiness/group.ts';
import { findCustomers } from '../../selection/find/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { GroupWord } from '../drawing/GroupWord.tsx';
import { useShare } from '../drawing/useShare.ts';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import styles from './Questionnaire.module.css';

type Found = OutputOf<typeof findCustomers>['items'][number];

const MOST_SHOWN = 20;
const FILTER = 'contradictory is yes';
/** Of customers who answer as the questions expect, so many are found by chance. */
const BY_CHANCE = 0.023;

/** Customers whose answers contradict each other, the worst first. */
export function ContradictTab() {
  const intl = useIntl();
  const words = useWords();
  const share = useShare(1);
  const { data, error } = useOperation(findCustomers, {
    filter: FILTER,
    sort: 'answerFit',
    direction: 'ascending',
    columns: ['answerFit', 'group'],
    limit: MOST_SHOWN,
  });
  const { data: judged } = useOperation(findCustomers, { filter: 'contradictory is known', columns: [], limit: 1 });
  if (error) return <Refusal error={error} />;
  if (!data || !judged) return <Skeleton height={240} />;
  const columns: DataColumn<Found>[] = [
    {
      key: 'customer',
      label: words('questionnaire.column.customer'),
      cell: ({ id, name }) => (
        <Link to="/customers/$customer" params={{ customer: id }} className={styles.link}>
          {name ?? id}
        </Link>
      ),
    },
    {
      key: 'fit',
      label: words('questionnaire.column.fit'),
      kind: 'number',
      cell: ({ values }) =>
        intl.formatNumber(Number(values['answerFit']), { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    },
    {
      key: 'group',
      label: words('customers.field.group'),
      cell: ({ values }) => <GroupWord group={values['group'] as GroupName | null} />,
    },
  ];
  if (judged.matched === 0) {
    return (
      <p className={styles.headline}>
        <FormattedMessage id="questionnaire.contradict.nobody" />
      </p>
    );
  }
  return (
    <>
      <p className={styles.headline}>
        <FormattedMessage
          id="questionnaire.contradict.found"
          values={{ count: data.matched, of: judged.matched, share: share(data.matched / judged.matched) }}
        />
      </p>
      <p className={styles.quiet}>
        <FormattedMessage id="questionnaire.contradict.about" values={{ share: share(BY_CHANCE) }} />
      </p>
      {data.items.length > 0 && (
        <div className={styles.worst}>
          <DataTable
            label={words('questionnaire.tab.contradict')}
            columns={columns}
            rows={data.items}
            keyOf={({ number }) => number}
            customerOf={({ id }) => id}
            narrow="compact"
          />
        </div>
      )}
      {data.matched > 0 && (
        <p className={styles.toList}>
          <Link
            to="/customers"
            search={{ filter: FILTER, sort: 'answerFit', direction: 'ascending' }}
            className={styles.link}
          >
            <FormattedMessage id="questionnaire.contradict.toList" values={{ count: data.matched }} />
          </Link>
        </p>
      )}
    </>
  );
}
