import './colours.css';
import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { getBenchmark } from '../../positioning/benchmark/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Refusal } from '../language/Refusal.tsx';
import { useOffering } from '../offerings/useOffering.ts';
import { PositioningNav } from '../positioning/PositioningNav.tsx';
import { Page } from '../shell/Page.tsx';
import { BenchmarkView } from './BenchmarkView.tsx';
import { NothingToCompare } from './NothingToCompare.tsx';
import { ObserveFit } from './ObserveFit.tsx';
import { usePerfectCustomer } from './usePerfectCustomer.ts';

/** How everybody compares with the perfect customer. */
export function BenchmarkPage() {
  const offering = useOffering();
  const perfect = usePerfectCustomer();
  const isThere = perfect.data?.current != null;
  const { data, error } = useOperation(getBenchmark, { offering }, isThere);
  const failure = perfect.error ?? error;
  if (failure) {
    return (
      <BenchmarkFrame>
        <Refusal error={failure} />
      </BenchmarkFrame>
    );
  }
  if (perfect.data && !isThere) {
    return (
      <BenchmarkFrame>
        <NothingToCompare why="missing" />
      </BenchmarkFrame>
    );
  }
  if (!data) {
    return (
      <BenchmarkFrame>
        <Skeleton height={44} mb={12} />
        <Skeleton height={480} />
      </BenchmarkFrame>
    );
  }
  const isMeasured = data.traits.some(({ counts }) => counts !== null);
  if (!isMeasured || data.customers.total === 0) {
    return (
      <BenchmarkFrame>
        <NothingToCompare why={data.customers.total === 0 ? 'nobody' : 'unmeasured'} />
      </BenchmarkFrame>
    );
  }
  return (
    <BenchmarkFrame actions={<ObserveFit />}>
      <BenchmarkView benchmark={data} />
    </BenchmarkFrame>
  );
}

function BenchmarkFrame({ actions, children }: { readonly actions?: ReactNode; readonly children: ReactNode }) {
  return (
    <Page title="benchmark.title" about="benchmark.about" isWide actions={actions}>
      <PositioningNav />
      {children}
    </Page>
  );
}
