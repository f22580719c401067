import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import styles from './InsteadNote.module.css';

/** Says why the axes are others than willingness and needs, and how these come to be known. */
export function InsteadNote({
  customers,
  x,
  y,
}: {
  readonly customers: number;
  readonly x: string;
  readonly y: string;
}) {
  return (
    <p className={styles.note}>
      <FormattedMessage id="matrix.instead" values={{ count: customers, x, y }} />{' '}
      <Link to="/customers">
        <FormattedMessage id="matrix.instead.ask" />
      </Link>
    </p>
  );
}
