import '../colours.css';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { benchmarkOfCustomer } from '../../../positioning/benchmark/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import type { CustomerBenchmark } from '../benchmarkTypes.ts';
import { FitBar } from '../FitBar.tsx';
import { usePerfectCustomer } from '../usePerfectCustomer.ts';
import styles from './BenchmarkBlock.module.css';
import { TraitList } from './StrongAndWeak.tsx';
import { usePathWords } from './usePathWords.ts';

/** On a customer's page: how well it fits, what speaks for it and what does not, and the shortest path; nothing where there is no perfect customer. */
export function BenchmarkBlock({ customer }: { readonly customer: string }) {
  const { data: perfect } = usePerfectCustomer();
  const { data } = useOperation(benchmarkOfCustomer, { customer }, perfect?.current != null);
  return data?.customer === customer ? <Block benchmark={data} /> : null;
}

const GREATEST = 3;

function Block({ benchmark }: { readonly benchmark: CustomerBenchmark }) {
  const { sentence } = usePathWords(benchmark);
  const { customer, fit, line, strengths, weaknesses } = benchmark;
  return (
    <section className={styles.block} aria-labelledby="benchmark">
      <div className={styles.fit}>
        <h2 id="benchmark" className={styles.title}>
          <FormattedMessage id="benchmark.block" />
        </h2>
        <FitBar fit={fit} line={line} />
        <p className={styles.path}>{sentence}</p>
        <Link to="/customers/$customer/benchmark" params={{ customer }} className={styles.link}>
          <FormattedMessage id="benchmark.block.all" />
        </Link>
      </div>
      {strengths.length > 0 && (
        <div>
          <h3 className={styles.list}>
            <FormattedMessage id="benchmark.strengths" values={{ count: strengths.length }} />
          </h3>
          <TraitList benchmark={benchmark} ids={strengths.slice(0, GREATEST)} />
        </div>
      )}
      {weaknesses.length > 0 && (
        <div>
          <h3 className={styles.list}>
            <FormattedMessage id="benchmark.weaknesses" values={{ count: weaknesses.length }} />
          </h3>
          <TraitList benchmark={benchmark} ids={weaknesses.slice(0, GREATEST)} />
        </div>
      )}
    </section>
  );
}
