import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { comparisonPath, type KeptDocument, type VersionHead } from './keptDocument.ts';
import styles from './Notice.module.css';
import { useBringBack } from './useBringBack.ts';

interface FormerNoticeProps {
  readonly document: KeptDocument;
  readonly version: Pick<VersionHead, 'id' | 'isRemoved'>;
  /** The version in force. */
  readonly current: number | undefined;
}

/** That another version is in force than the one shown, and the ways to it and back. */
export function FormerNotice({ document, version: { id, isRemoved }, current }: FormerNoticeProps) {
  const { bringBack, isPending } = useBringBack(document, id);
  return (
    <div className={styles.notice} role="status">
      <span className={styles.text}>
        <FormattedMessage id={isRemoved ? 'versions.former.removed' : 'versions.former'} values={{ id }} />
      </span>
      {current !== undefined && (
        <>
          <Button component={Link} to={document.path} size="compact-sm" variant="subtle">
            <FormattedMessage id="versions.former.toCurrent" values={{ id: current }} />
          </Button>
          <Button component={Link} to={comparisonPath(document, id, current)} size="compact-sm" variant="subtle">
            <FormattedMessage id="versions.former.compare" />
          </Button>
        </>
      )}
      <Button size="compact-sm" variant="light" onClick={bringBack} loading={isPending}>
        <FormattedMessage id="versions.bringBack" />
      </Button>
    </div>
  );
}
