import type { GroupName } from '../../readiness/group.ts';
import styles from './GroupDot.module.css';

interface GroupDotProps {
  /** Null where it is not known. */
  readonly group: GroupName | null;
  readonly size?: number;
}

/** A group's own colour and shape, beside its word: a square, a disc, a triangle or a diamond; a ring where unknown. */
export function GroupDot({ group, size = 10 }: GroupDotProps) {
  return (
    <svg
      className={styles.dot}
      data-group={group ?? 'unknown'}
      width={size}
      height={size}
      viewBox="0 0 10 10"
      aria-hidden
    >
      {group === null && <circle cx="5" cy="5" r="3.75" fill="none" stroke="currentColor" strokeWidth="1.5" />}
      {group === 'conservative' && <rect x="1" y="1" width="8" height="8" rx="1" />}
      {group === 'experiential' && <circle cx="5" cy="5" r="4.5" />}
      {group === 'picky' && <path d="M5 0.6 9.6 9.2 0.4 9.2Z" />}
      {group === 'radical' && <path d="M5 0 10 5 5 10 0 5Z" />}
    </svg>
  );
}
