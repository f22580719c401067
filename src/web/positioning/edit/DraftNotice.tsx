import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useOffering } from '../../offerings/useOffering.ts';
import { noticeKeptHere } from '../../shell/notices.ts';
import styles from '../read/FormerNotice.module.css';
import type { Statement } from '../statementTypes.ts';
import { keptDraft } from './draftsKept.ts';
import type { StatementDraft } from './statementDraft.ts';

interface DraftNoticeProps {
  readonly draft: StatementDraft | null;
  readonly current: Statement | null;
  readonly hasChanges: boolean;
  readonly onDiscard: () => void;
}

/** That what one sees is not saved, and that somebody has saved another version since it was begun. */
export function DraftNotice({ draft, current, hasChanges, onDiscard }: DraftNoticeProps) {
  const offering = useOffering();
  if (!draft || !hasChanges) return null;
  const isBehind = current !== null && draft.base.version !== current.version;
  const discard = () => {
    onDiscard();
    noticeKeptHere({ said: 'positioning.draft.discarded' }, () => keptDraft(offering).put(draft));
  };
  return (
    <div className={styles.notice} role="status">
      <span className={styles.text}>
        <FormattedMessage
          id={isBehind ? 'positioning.draft.behind' : 'positioning.draft'}
          values={{ id: current?.id ?? 0, base: draft.base.id }}
        />
      </span>
      {isBehind && draft.base.id !== 0 && draft.base.id !== current.id && (
        <Button
          component={Link}
          to={`/positioning/${Math.min(draft.base.id, current.id)}/compare/${Math.max(draft.base.id, current.id)}`}
          size="compact-sm"
          variant="subtle"
        >
          <FormattedMessage id="positioning.draft.compare" />
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" onClick={discard}>
        <FormattedMessage id="positioning.draft.discard" />
      </Button>
    </div>
  );
}
