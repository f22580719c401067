import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { comparisonPath, type KeptDocument, type VersionHead } from './keptDocument.ts';
import styles from './Notice.module.css';

interface DraftNoticeProps {
  readonly document: KeptDocument;
  /** The version that the draft began from, 0 where there was none. */
  readonly base: Pick<VersionHead, 'id' | 'version'>;
  readonly current: Pick<VersionHead, 'id' | 'version'> | null;
  readonly onDiscard: () => void;
}

/** That what one sees is not saved, and that somebody has saved another version since it was begun. */
export function DraftNotice({ document, base, current, onDiscard }: DraftNoticeProps) {
  const isBehind = current !== null && base.version !== current.version;
  return (
    <div className={styles.notice} role="status">
      <span className={styles.text}>
        <FormattedMessage
          id={isBehind ? 'versions.draft.behind' : 'versions.draft'}
          values={{ id: current?.id ?? 0 }}
        />
      </span>
      {isBehind && base.id !== 0 && base.id !== current.id && (
        <Button component={Link} to={comparisonPath(document, base.id, current.id)} size="compact-sm" variant="subtle">
          <FormattedMessage id="versions.draft.compare" />
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" onClick={onDiscard}>
        <FormattedMessage id="versions.draft.discard" />
      </Button>
    </div>
  );
}
