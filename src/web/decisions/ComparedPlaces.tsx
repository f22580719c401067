import { useIntl } from 'react-intl';
import type { OutputOf } from '../../platform/operation/operation.ts';
import type { compareDecisions } from '../../selection/decision/contract.ts';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { IntervalBar } from '../drawing/IntervalBar.tsx';
import { useWords } from '../language/useWords.ts';
import { CustomerLink } from '../wave/CustomerLink.tsx';
import { MarginText } from '../wave/MarginText.tsx';
import styles from './Decisions.module.css';

type Compared = OutputOf<typeof compareDecisions>;
type Only = Compared['onlyFirst'][number];
type Both = Compared['both'][number];

interface OnlyInProps {
  readonly title: string;
  /** The decision that they are not in. */
  readonly other: number;
  readonly only: readonly Only[];
}

/** Customers in one decision only: how they stood in the other, and what made the difference. */
export function OnlyIn({ title, other, only }: OnlyInProps) {
  const words = useWords();
  if (only.length === 0) return null;
  const columns: DataColumn<Only>[] = [
    {
      key: 'customer',
      label: words('decisions.column.customer'),
      cell: ({ customer, name }) => <CustomerLink customer={customer} name={name} />,
    },
    {
      key: 'odds',
      label: words('decisions.column.odds'),
      kind: 'odds',
      cell: ({ odds }) => <IntervalBar figure={odds} scale="share" label={words('decisions.column.odds')} />,
    },
    {
      key: 'elsewhere',
      label: words('decisions.column.elsewhere', { id: other }),
      cell: ({ elsewhere }) => <Elsewhere elsewhere={elsewhere} />,
    },
    {
      key: 'because',
      label: words('decisions.column.because'),
      cell: ({ because }) => <Because because={because} />,
    },
  ];
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <DataTable label={title} columns={columns} rows={only} keyOf={({ number }) => number} />
    </section>
  );
}

function Elsewhere({ elsewhere }: Pick<Only, 'elsewhere'>) {
  const words = useWords();
  if (elsewhere === null) return <span className={styles.quiet}>{words('decisions.elsewhere.unknown')}</span>;
  const { isLockedOut, odds, margin } = elsewhere;
  return (
    <>
      {isLockedOut && words('decisions.elsewhere.lockedOut')}
      {odds && (
        <div className={styles.bar}>
          <IntervalBar figure={odds} scale="share" label={words('decisions.column.odds')} />
        </div>
      )}
      {margin && (
        <>
          <span className={styles.quiet}>{words('decisions.elsewhere.needed')}</span>{' '}
          <MarginText margin={margin} odds={odds} worth={null} />
        </>
      )}
    </>
  );
}

/** A lock alone, or all that was otherwise. */
function Because({ because }: Pick<Only, 'because'>) {
  const intl = useIntl();
  const words = useWords();
  if (because.length === 0) return <span className={styles.quiet}>{words('decisions.because.none')}</span>;
  return intl.formatList(because.map((cause) => words(`decisions.because.${cause}`)));
}

interface InBothProps {
  readonly both: readonly Both[];
  readonly first: number;
  readonly second: number;
}

/** Customers in both decisions, with the place and the odds that each had there. */
export function InBoth({ both, first, second }: InBothProps) {
  const intl = useIntl();
  const words = useWords();
  if (both.length === 0) return <p className={styles.section}>{words('decisions.both', { count: 0 })}</p>;
  const title = words('decisions.both', { count: both.length });
  const standing = (side: 'first' | 'second', id: number): DataColumn<Both>[] => [
    {
      key: `${side}-place`,
      label: words('decisions.column.placeIn', { id }),
      kind: 'number',
      cell: (one) => intl.formatNumber(one[side].place),
    },
    {
      key: `${side}-odds`,
      label: words('decisions.column.oddsIn', { id }),
      kind: 'odds',
      cell: (one) => (
        <IntervalBar figure={one[side].odds} scale="share" label={words('decisions.column.oddsIn', { id })} />
      ),
    },
  ];
  const columns: DataColumn<Both>[] = [
    {
      key: 'customer',
      label: words('decisions.column.customer'),
      cell: ({ customer, name }) => <CustomerLink customer={customer} name={name} />,
    },
    ...standing('first', first),
    ...standing('second', second),
  ];
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <DataTable label={title} columns={columns} rows={both} keyOf={({ number }) => number} />
    </section>
  );
}
