import type { GroupName } from '../../readiness/group.ts';
import styles from './GroupDot.module.css';
import { groupShapes } from './groupShapes.ts';
import { MarkSign } from './MarkSign.tsx';

interface GroupDotProps {
  /** Null where it is not known. */
  readonly group: GroupName | null;
  readonly size?: number;
}

/** A group's own colour and shape, beside its word; a ring where it is unknown. */
export function GroupDot({ group, size = 10 }: GroupDotProps) {
  const shape = group === null ? 'ring' : groupShapes[group];
  return <MarkSign shape={shape} size={size} className={styles.dot} data-group={group ?? 'unknown'} />;
}
