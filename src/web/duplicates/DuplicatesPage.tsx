import { Button, Skeleton } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { FormattedList, FormattedMessage } from 'react-intl';
import { listDuplicates } from '../../customers/duplicates/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Refusal } from '../language/Refusal.tsx';
import { Page } from '../shell/Page.tsx';
import styles from './DuplicatesPage.module.css';
import { PairCard } from './PairCard.tsx';
import type { Pair } from './pair.ts';

const PAIRS_AT_ONCE = 50;
const MOST_PAIRS = 1000;

/** Customers that may be one and the same, pair by pair, until a person has said so of each. */
export function DuplicatesPage() {
  const search = useSearch({ from: '/duplicates' });
  const [limit, setLimit] = useState(PAIRS_AT_ONCE);
  const { data, error } = useOperation(listDuplicates, { limit });
  const count = useRef<HTMLParagraphElement>(null);
  const pairs = data?.items ?? [];
  const before = useRef(0);
  useEffect(() => {
    // The pair that was decided took the focus away with it.
    if (pairs.length < before.current && document.activeElement === document.body) count.current?.focus();
    before.current = pairs.length;
  }, [pairs.length]);
  const isAsked = ({ first, second }: Pair) => first.id === search.first && second.id === search.second;
  const opened = pairs.find(isAsked) ?? pairs[0];
  return (
    <Page title="duplicates.title" about="duplicates.about">
      {error && <Refusal error={error} />}
      {!data && !error && (
        <div role="status">
          <FormattedMessage id="duplicates.comparing" />
          <Skeleton height={240} mt="sm" />
        </div>
      )}
      {data && pairs.length === 0 && (
        <>
          <p ref={count} tabIndex={-1} className={styles.count}>
            <FormattedMessage id="duplicates.none" values={{ count: data.customers }} />
          </p>
          <Button component={Link} to="/customers" variant="default">
            <FormattedMessage id="customers.toAll" />
          </Button>
        </>
      )}
      {data && pairs.length > 0 && (
        <>
          <p ref={count} tabIndex={-1} className={styles.count}>
            <FormattedMessage
              id="duplicates.count"
              values={{ pairs: pairs.length, isMore: String(data.next !== null), customers: data.customers }}
            />
          </p>
          <ul className={styles.list}>
            {pairs.map((pair) => (
              <PairCard key={`${pair.first.number} ${pair.second.number}`} pair={pair} isOpen={pair === opened} />
            ))}
          </ul>
          {data.next !== null && limit < MOST_PAIRS && (
            <Button variant="default" onClick={() => setLimit(Math.min(MOST_PAIRS, limit * 4))}>
              <FormattedMessage id="duplicates.more" />
            </Button>
          )}
        </>
      )}
      {data && data.comparedInPart.length > 0 && (
        <p className={styles.quiet}>
          <FormattedMessage
            id="duplicates.inPart"
            values={{ list: <FormattedList value={data.comparedInPart.map(({ shared }) => shared)} /> }}
          />
        </p>
      )}
    </Page>
  );
}
