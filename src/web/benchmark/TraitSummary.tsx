import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { Importance } from '../drawing/Importance.tsx';
import { useWords } from '../language/useWords.ts';
import { SaidText } from '../positioning/SaidText.tsx';
import styles from './Benchmark.module.css';
import type { Benchmark, BenchmarkTrait } from './benchmarkTypes.ts';
import { DonorText } from './DonorText.tsx';
import { StateBar } from './StateBar.tsx';
import { useMeasureWords } from './useMeasureWords.ts';
import { usePerfectCustomer } from './usePerfectCustomer.ts';

/** Every trait of the perfect customer: how important it is, what is wanted, how many have it, and from whom it is borrowed. */
export function TraitSummary({ benchmark: { traits, perfectCustomer } }: { readonly benchmark: Benchmark }) {
  const intl = useIntl();
  const words = useWords();
  const { labelText, wantText } = useMeasureWords();
  const { data } = usePerfectCustomer();
  const donorOf = (id: string) => data?.current?.content.traits.find((trait) => trait.id === id)?.donor ?? null;
  const columns: readonly DataColumn<BenchmarkTrait>[] = [
    {
      key: 'number',
      label: words('benchmark.trait.number'),
      kind: 'place',
      isUnlabelled: true,
      cell: (_, index) => intl.formatNumber(index + 1),
    },
    {
      key: 'trait',
      label: words('benchmark.trait'),
      cell: ({ name, section, isChangeable }) => (
        <>
          <SaidText said={name} />
          <span className={styles.under}>
            <FormattedMessage id={`benchmark.section.${section}`} />
            {!isChangeable && (
              <>
                {' · '}
                <FormattedMessage id="benchmark.unchangeable" />
              </>
            )}
          </span>
        </>
      ),
    },
    {
      key: 'importance',
      label: words('benchmark.importance'),
      kind: 'number',
      cell: ({ importance }) => <Importance importance={importance} />,
    },
    {
      key: 'wanted',
      label: words('benchmark.wanted'),
      cell: ({ measure, problem }) =>
        measure ? (
          <>
            {wantText(measure)}
            <span className={styles.under}>{labelText(measure.field, measure.label)}</span>
            {problem && (
              <span className={styles.problem}>
                <FormattedMessage id={`benchmark.problem.${problem}`} />
              </span>
            )}
          </>
        ) : (
          <span className={styles.quiet}>
            <FormattedMessage id="benchmark.told" />
          </span>
        ),
    },
    {
      key: 'states',
      label: words('benchmark.trait.states'),
      kind: 'text',
      cell: ({ counts }) => counts && <StateBar counts={counts} />,
    },
    {
      key: 'donor',
      label: words('benchmark.donor'),
      cell: ({ id }) => <DonorText donor={donorOf(id)} />,
    },
  ];
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>
        <FormattedMessage id="benchmark.traits" />
      </h2>
      <p className={styles.note}>
        <FormattedMessage id="benchmark.traits.about" values={{ version: perfectCustomer }} />{' '}
        <Link to="/perfect-customer" className={styles.link}>
          <FormattedMessage id="benchmark.toPerfect" />
        </Link>
      </p>
      <DataTable label={words('benchmark.traits')} columns={columns} rows={traits} keyOf={({ id }) => id} />
    </section>
  );
}
