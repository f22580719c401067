import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { FormattedMessage } from 'react-intl';
import { findCustomers } from '../../selection/find/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Refusal } from '../language/Refusal.tsx';
import { withWords } from '../language/spoken.ts';
import { Page } from '../shell/Page.tsx';
import styles from './Start.module.css';

const EmptyStart = lazy(async () => ({ default: (await withWords(import('./EmptyStart.tsx'), 'import')).EmptyStart }));
const Overview = lazy(async () => ({
  default: (await withWords(import('./Overview.tsx'), 'import', 'trials')).Overview,
}));

/** What needs attention; in an empty workspace, how to begin. */
export function StartPage() {
  const { data, error } = useOperation(findCustomers, { limit: 1, columns: [] });
  return (
    <Page title="start.title" about="start.about" actions={data && data.total > 0 && <WayOn />}>
      {error && !data ? (
        <Refusal error={error} />
      ) : (
        <Suspense fallback={<Waiting />}>
          {data ? data.total === 0 ? <EmptyStart /> : <Overview /> : <Waiting />}
        </Suspense>
      )}
    </Page>
  );
}

/** What all of it is for. */
function WayOn() {
  return (
    <Button component={Link} to="/wave">
      <FormattedMessage id="start.to.wave" />
    </Button>
  );
}

function Waiting() {
  return (
    <div className={styles.waiting} aria-hidden>
      <Skeleton height={72} />
      <Skeleton height={200} />
    </div>
  );
}
