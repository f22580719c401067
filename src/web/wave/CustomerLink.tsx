import { Link, useMatch } from '@tanstack/react-router';
import { fromWave } from '../customers/one/customerSearch.ts';
import styles from './PlaceTable.module.css';

interface CustomerLinkProps {
  readonly customer: string;
  readonly name: string | null;
  /** By its name alone, as a word in a sentence. */
  readonly isInText?: boolean;
}

/** A customer by its name, else by its id, leading to all that is known of it. */
export function CustomerLink({ customer, name, isInText = false }: CustomerLinkProps) {
  // Out of a wave the page judges by its rules; out of a decision by those of the newest.
  const wave = useMatch({ from: '/wave', shouldThrow: false });
  return (
    <Link
      to="/customers/$customer"
      params={{ customer }}
      search={wave ? fromWave(wave.search) : {}}
      className={styles.name}
    >
      {name ?? customer}
      {name !== null && !isInText && <span className={styles.id}>{customer}</span>}
    </Link>
  );
}
