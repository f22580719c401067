import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import type { PerfectCustomer } from '../perfectCustomerTypes.ts';
import styles from '../read/FormerVersion.module.css';
import type { PerfectCustomerDraft } from './perfectCustomerDraft.ts';

interface DraftNoticeProps {
  readonly draft: PerfectCustomerDraft;
  readonly current: PerfectCustomer | null;
  readonly onDiscard: () => void;
}

/** That what one sees is not saved, and that somebody has saved another version since it was begun. */
export function DraftNotice({ draft: { base }, current, onDiscard }: DraftNoticeProps) {
  const isBehind = current !== null && base.version !== current.version;
  return (
    <div className={styles.notice} role="status">
      <span className={styles.text}>
        <FormattedMessage
          id={isBehind ? 'perfectCustomer.draft.behind' : 'perfectCustomer.draft'}
          values={{ id: current?.id ?? 0 }}
        />
      </span>
      {isBehind && base.id !== 0 && base.id !== current.id && (
        <Button
          component={Link}
          to={`/perfect-customer/${Math.min(base.id, current.id)}/compare/${Math.max(base.id, current.id)}`}
          size="compact-sm"
          variant="subtle"
        >
          <FormattedMessage id="perfectCustomer.draft.compare" />
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" onClick={onDiscard}>
        <FormattedMessage id="perfectCustomer.draft.discard" />
      </Button>
    </div>
  );
}
