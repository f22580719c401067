import '../colours.css';
import { Skeleton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { compareBenchmarks } from '../../../positioning/benchmark/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { Refusal } from '../../language/Refusal.tsx';
import { useWords } from '../../language/useWords.ts';
import { useOffering } from '../../offerings/useOffering.ts';
import { Page } from '../../shell/Page.tsx';
import { ExampleNote } from '../ExampleNote.tsx';
import { NothingToCompare } from '../NothingToCompare.tsx';
import { CompareWith } from '../one/CompareWith.tsx';
import page from '../one/CustomerBenchmark.module.css';
import { PrintedFoot } from '../PrintedFoot.tsx';
import { usePerfectCustomer } from '../usePerfectCustomer.ts';
import { ComparedTraits } from './ComparedTraits.tsx';
import { Sides } from './Sides.tsx';

/** Two customers beside each other and the perfect one, trait by trait. */
export function CompareBenchmarksPage() {
  const words = useWords();
  const { first, second } = useParams({ from: '/customers/$first/benchmark/$second' });
  const offering = useOffering();
  const perfect = usePerfectCustomer();
  const isThere = perfect.data?.current != null;
  const { data, error } = useOperation(compareBenchmarks, { first, second, offering }, isThere);
  const failure = perfect.error ?? error;
  const isNow = data?.first.customer === first && data.second.customer === second;
  const named = (side: 'first' | 'second') =>
    isNow ? (data[side].name ?? data[side].customer) : { first, second }[side];
  return (
    <Page
      title="benchmark.compare"
      name={words('benchmark.compare.title', { first: named('first'), second: named('second') })}
      isWide
    >
      <nav className={page.way} aria-label={words('benchmark.way')}>
        <Link to="/customers/$customer/benchmark" params={{ customer: first }} className={page.back}>
          <ArrowLeft size={16} aria-hidden />
          <FormattedMessage id="benchmark.one.title" values={{ name: named('first') }} />
        </Link>
        <Link to="/customers/$first/benchmark/$second" params={{ first: second, second: first }} className={page.back}>
          <FormattedMessage id="benchmark.compare.swap" />
        </Link>
        <Link to="/benchmark" className={page.back}>
          <FormattedMessage id="benchmark.toAll" />
        </Link>
      </nav>
      {failure && <Refusal error={failure} />}
      {perfect.data && !isThere && <NothingToCompare why="missing" />}
      {!data && !failure && !(perfect.data && !isThere) && <Skeleton height={420} />}
      {data && (
        <div className={page.content}>
          {data.isExample && <ExampleNote />}
          <Sides comparison={data} />
          <ComparedTraits comparison={data} />
          <PrintedFoot />
          <CompareWith key={second} customer={first} />
        </div>
      )}
      {error && <CompareWith key={second} customer={first} />}
    </Page>
  );
}
