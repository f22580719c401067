import '../colours.css';
import { Button, Skeleton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft, Printer } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { Failure } from '../../../platform/failure.ts';
import { benchmarkOfCustomer } from '../../../positioning/benchmark/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { GoneCustomer } from '../../customers/one/GoneCustomer.tsx';
import { Refusal } from '../../language/Refusal.tsx';
import { useWords } from '../../language/useWords.ts';
import { useOffering } from '../../offerings/useOffering.ts';
import { Page } from '../../shell/Page.tsx';
import { ExampleNote } from '../ExampleNote.tsx';
import { NothingToCompare } from '../NothingToCompare.tsx';
import { PrintedFoot } from '../PrintedFoot.tsx';
import { usePerfectCustomer } from '../usePerfectCustomer.ts';
import { CompareWith } from './CompareWith.tsx';
import styles from './CustomerBenchmark.module.css';
import { FitStanding } from './FitStanding.tsx';
import { PathPicture } from './PathPicture.tsx';
import { StrongAndWeak } from './StrongAndWeak.tsx';
import { TraitsBySection } from './TraitsBySection.tsx';
import { UnknownTraits } from './UnknownTraits.tsx';

/** One customer beside the perfect one: a page to prepare a visit with, and to print. */
export function CustomerBenchmarkPage() {
  const { customer } = useParams({ from: '/customers/$customer/benchmark' });
  return <OneBenchmark key={customer} customer={customer} />;
}

function OneBenchmark({ customer }: { readonly customer: string }) {
  const words = useWords();
  const offering = useOffering();
  const perfect = usePerfectCustomer();
  const isThere = perfect.data?.current != null;
  const { data, error } = useOperation(benchmarkOfCustomer, { customer, offering }, isThere);
  const failure = perfect.error ?? error;
  if (failure instanceof Failure && failure.code === 'customer-unknown') {
    return <GoneCustomer state="unknown" id={customer} />;
  }
  const name = data?.name ?? data?.customer ?? customer;
  return (
    <Page
      title="benchmark.title"
      name={words('benchmark.one.title', { name })}
      isWide
      actions={
        data && (
          <Button variant="default" leftSection={<Printer size={16} aria-hidden />} onClick={() => window.print()}>
            <FormattedMessage id="benchmark.print" />
          </Button>
        )
      }
    >
      <nav className={styles.way} aria-label={words('benchmark.way')}>
        <Link to="/customers/$customer" params={{ customer }} className={styles.back}>
          <ArrowLeft size={16} aria-hidden />
          <FormattedMessage id="benchmark.toCustomer" />
        </Link>
        <Link to="/benchmark" className={styles.back}>
          <FormattedMessage id="benchmark.toAll" />
        </Link>
      </nav>
      {failure && <Refusal error={failure} />}
      {perfect.data && !isThere && <NothingToCompare why="missing" />}
      {!data && !failure && !(perfect.data && !isThere) && <Skeleton height={420} />}
      {data && (
        <div className={styles.content}>
          {data.isExample && <ExampleNote />}
          <FitStanding benchmark={data} />
          <PathPicture benchmark={data} />
          <StrongAndWeak benchmark={data} />
          <TraitsBySection benchmark={data} />
          <UnknownTraits benchmark={data} />
          <PrintedFoot />
          <CompareWith customer={data.customer} />
        </div>
      )}
    </Page>
  );
}
