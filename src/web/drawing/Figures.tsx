import type { ReactNode } from 'react';
import styles from './Figures.module.css';

interface FiguresProps {
  readonly items: readonly { readonly key: string; readonly label: string; readonly value: ReactNode }[];
  /** `plain`: facts in the size of running text. */
  readonly size?: 'large' | 'plain';
}

/**
 * A few figures or facts in a row, each below what it is.
 *
 * ```tsx
 * <Figures items={[{ key: 'good', label: words('trials.good'), value: 8 }]} />
 * ```
 */
export function Figures({ items, size = 'large' }: FiguresProps) {
  return (
    <dl className={styles.figures} data-size={size}>
      {items.map(({ key, label, value }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
