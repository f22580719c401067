import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import type { Statement } from '../statementTypes.ts';
import styles from './FormerNotice.module.css';
import { useBringBack } from './VersionHands.tsx';

interface FormerNoticeProps {
  readonly statement: Statement;
  /** The version in force. */
  readonly current: number | undefined;
}

/** That another version is in force than the one shown, and the ways to it and back. */
export function FormerNotice({ statement: { id, isRemoved }, current }: FormerNoticeProps) {
  const { bringBack, isPending } = useBringBack(id);
  return (
    <div className={styles.notice} role="status">
      <span className={styles.text}>
        <FormattedMessage id={isRemoved ? 'positioning.former.removed' : 'positioning.former'} values={{ id }} />
      </span>
      {current !== undefined && (
        <>
          <Button component={Link} to="/positioning" size="compact-sm" variant="subtle">
            <FormattedMessage id="positioning.former.toCurrent" values={{ id: current }} />
          </Button>
          <Button
            component={Link}
            to={`/positioning/${Math.min(id, current)}/compare/${Math.max(id, current)}`}
            size="compact-sm"
            variant="subtle"
          >
            <FormattedMessage id="positioning.former.compare" />
          </Button>
        </>
      )}
      <Button size="compact-sm" variant="light" onClick={bringBack} loading={isPending}>
        <FormattedMessage id="positioning.bringBack" />
      </Button>
    </div>
  );
}
