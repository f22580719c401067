import { Link } from '@tanstack/react-router';
import styles from './PlaceTable.module.css';

interface CustomerLinkProps {
  readonly customer: string;
  readonly name: string | null;
  /** By its name alone, as a word in a sentence. */
  readonly isInText?: boolean;
}

/** A customer by its name, else by its id, leading to all that is known of it. */
export function CustomerLink({ customer, name, isInText = false }: CustomerLinkProps) {
  return (
    <Link to="/customers/$customer" params={{ customer }} className={styles.name}>
      {name ?? customer}
      {name !== null && !isInText && <span className={styles.id}>{customer}</span>}
    </Link>
  );
}
