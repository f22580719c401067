import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { SaidText } from '../../positioning/SaidText.tsx';
import type { Comparison } from '../benchmarkTypes.ts';
import { FitBar } from '../FitBar.tsx';
import page from '../one/CustomerBenchmark.module.css';
import { apartOf } from './apart.ts';
import styles from './Compare.module.css';

interface SidesProps {
  readonly comparison: Comparison;
}

/** Both fits on one scale, and what each has that the other lacks. */
export function Sides({ comparison }: SidesProps) {
  const { traits, line } = comparison;
  return (
    <div className={styles.sides}>
      {(['first', 'second'] as const).map((side) => {
        const { customer, name, fit } = comparison[side];
        const other = comparison[side === 'first' ? 'second' : 'first'];
        const own = traits.filter((trait) => apartOf(trait) === side);
        return (
          <section key={side} aria-labelledby={`side-${side}`}>
            <h2 id={`side-${side}`} className={page.title}>
              <Link to="/customers/$customer/benchmark" params={{ customer }} className={styles.link}>
                {name ?? customer}
              </Link>
            </h2>
            <FitBar fit={fit} line={line} />
            <h3 className={styles.own}>
              <FormattedMessage
                id="benchmark.compare.own"
                values={{ count: own.length, other: other.name ?? other.customer }}
              />
            </h3>
            <ul className={page.names}>
              {own.map(({ id, name: trait }) => (
                <li key={id}>
                  <SaidText said={trait} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
