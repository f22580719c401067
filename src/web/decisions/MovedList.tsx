import { FormattedMessage } from 'react-intl';
import { CustomerLink } from '../wave/CustomerLink.tsx';
import { ReasonText } from '../wave/ReasonText.tsx';
import styles from './Decisions.module.css';

interface MovedListProps {
  readonly title: 'decisions.enters' | 'decisions.leaves' | 'decisions.onlyFirst' | 'decisions.onlySecond';
  readonly moved: readonly {
    readonly customer: string;
    readonly name: string | null;
    readonly reasons: readonly Parameters<typeof ReasonText>[0]['reason'][];
  }[];
}

/** Customers that are in one choice and not in another, each with its reason. */
export function MovedList({ title, moved }: MovedListProps) {
  if (moved.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>
        <FormattedMessage id={title} values={{ count: moved.length }} />
      </h2>
      <ul className={styles.list}>
        {moved.map(({ customer, name, reasons }) => (
          <li key={customer} className={styles.entry}>
            <CustomerLink customer={customer} name={name} />
            <span>{reasons[0] && <ReasonText reason={reasons[0]} />}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
