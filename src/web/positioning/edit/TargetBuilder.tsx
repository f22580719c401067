import { Skeleton } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { lazy, Suspense, useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import styles from './EditStatementPage.module.css';

const TargetFilter = lazy(async () => ({ default: (await import('./TargetFilter.tsx')).TargetFilter }));

interface TargetBuilderProps {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
}

/** The target as a filter that can be run. What builds it is large, and comes once one is near it. */
export function TargetBuilder(props: TargetBuilderProps) {
  const { ref, entry } = useIntersection({ rootMargin: '200px' });
  const [isWanted, setWanted] = useState(false);
  const isNear = entry?.isIntersecting === true;
  useEffect(() => {
    if (isNear) setWanted(true);
  }, [isNear]);
  return (
    <section ref={ref} id="target-filter" tabIndex={-1} className={styles.block} aria-labelledby="target-filter-title">
      <h2 id="target-filter-title">
        <FormattedMessage id="positioning.target.filter" />
      </h2>
      <p className={styles.quiet}>
        <FormattedMessage id="positioning.target.filter.about" />
      </p>
      <Suspense fallback={<Skeleton height={320} />}>
        {isWanted ? <TargetFilter {...props} /> : <div style={{ minHeight: 320 }} />}
      </Suspense>
    </section>
  );
}
