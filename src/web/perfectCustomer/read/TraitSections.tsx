import { FormattedMessage } from 'react-intl';
import { type DataColumn, DataTable } from '../../drawing/DataTable.tsx';
import { Importance } from '../../drawing/Importance.tsx';
import { useWords } from '../../language/useWords.ts';
import { SaidText } from '../../positioning/SaidText.tsx';
import { type PerfectCustomerShown, sectionOrder, type TraitCounts, type TraitShown } from '../perfectCustomerTypes.ts';
import { useFields } from '../useFields.ts';
import { DonorText } from './DonorText.tsx';
import { MatchBar, MatchLegend } from './MatchBar.tsx';
import { MeasureText } from './MeasureText.tsx';
import { PrintedTraits } from './PrintedTraits.tsx';
import styles from './TraitSections.module.css';

interface TraitSectionsProps {
  readonly traits: PerfectCustomerShown['traits'];
  /** How many customers match each, where that is known, by the id of the trait. */
  readonly counts: ReadonlyMap<string, TraitCounts | null> | undefined;
}

/** The traits section by section: what each is measured by, how much it counts, who lent it, how a gap is closed. */
export function TraitSections({ traits, counts }: TraitSectionsProps) {
  const words = useWords();
  const columns = useColumns(counts);
  const shown = sectionOrder
    .map((section) => ({ section, own: traits.filter((trait) => trait.section === section) }))
    .filter(({ own }) => own.length > 0);
  return (
    <>
      <PrintedTraits traits={traits} counts={counts} />
      {counts && shown.length > 0 && <MatchLegend />}
      {shown.map(({ section, own }) => (
        <section key={section} className={styles.section}>
          <h2>
            <FormattedMessage id={`perfectCustomer.section.${section}`} />
          </h2>
          <DataTable
            label={words(`perfectCustomer.section.${section}`)}
            columns={columns}
            rows={own}
            keyOf={({ id }) => id}
          />
        </section>
      ))}
    </>
  );
}

function useColumns(counts: TraitSectionsProps['counts']): DataColumn<TraitShown>[] {
  const words = useWords();
  const fields = useFields();
  const matching: DataColumn<TraitShown> = {
    key: 'match',
    label: words('perfectCustomer.column.match'),
    cell: ({ id }) => {
      const own = counts?.get(id);
      return own ? <MatchBar counts={own} /> : '–';
    },
  };
  return [
    {
      key: 'trait',
      label: words('perfectCustomer.column.trait'),
      cell: ({ id, name, measure, howToClose }) => (
        <div className={styles.trait}>
          <strong>
            <SaidText said={name} />
            {Object.keys(name).length === 0 && id}
          </strong>
          <MeasureText measure={measure} fields={fields} />
          {Object.keys(howToClose).length > 0 && (
            <span className={styles.close}>
              <FormattedMessage id="perfectCustomer.howToClose.is" values={{ text: <SaidText said={howToClose} /> }} />
            </span>
          )}
        </div>
      ),
    },
    {
      key: 'importance',
      label: words('perfectCustomer.column.importance'),
      cell: ({ importance, isChangeable }) => (
        <div className={styles.trait}>
          <Importance importance={importance} />
          <span className={styles.quiet}>
            <FormattedMessage id={isChangeable ? 'perfectCustomer.changeable' : 'perfectCustomer.unchangeable'} />
          </span>
        </div>
      ),
    },
    { key: 'donor', label: words('perfectCustomer.column.donor'), cell: ({ donor }) => <DonorText donor={donor} /> },
    ...(counts ? [matching] : []),
  ];
}
