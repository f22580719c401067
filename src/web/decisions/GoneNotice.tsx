import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import styles from './Decisions.module.css';

interface GoneNoticeProps {
  readonly says: 'decisions.isRemoved' | 'trials.isRemoved';
  readonly onRestore: () => void;
  readonly isPending: boolean;
}

/** That what is shown was removed, and the way to have it back. */
export function GoneNotice({ says, onRestore, isPending }: GoneNoticeProps) {
  return (
    <div className={styles.gone} role="status">
      <FormattedMessage id={says} />
      <Button size="compact-sm" variant="light" onClick={onRestore} loading={isPending}>
        <FormattedMessage id="decisions.restore" />
      </Button>
    </div>
  );
}
