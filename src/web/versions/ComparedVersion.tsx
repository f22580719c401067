import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import styles from './ComparedVersion.module.css';
import type { KeptDocument, VersionHead } from './keptDocument.ts';
import { useActorNames } from './useActorNames.ts';
import { useBringBack } from './useBringBack.ts';

interface ComparedVersionProps {
  readonly document: KeptDocument;
  readonly head: VersionHead & { readonly offering: number };
}

/** Which version stands on one side of a comparison: who saved it when and why, the way to it, and to have it back. */
export function ComparedVersion({ document, head }: ComparedVersionProps) {
  const { id, offering, madeAt, actor, note, isInForce, isRemoved } = head;
  const intl = useIntl();
  const words = useWords();
  const name = useActorNames(`${document.subject}/${offering}`).get(actor);
  const { bringBack, isPending } = useBringBack(document, id);
  return (
    <div>
      <p className={styles.version}>
        <Link to={document.path} search={isInForce ? {} : { version: id }} className={styles.link}>
          <FormattedMessage id="versions.version" values={{ id }} />
        </Link>
        {(isInForce || isRemoved) && ` · ${words(isInForce ? 'versions.state.inForce' : 'versions.state.removed')}`}
      </p>
      <p className={styles.quiet}>
        {[intl.formatDate(madeAt, { dateStyle: 'medium', timeStyle: 'short' }), name, note].filter(Boolean).join(' · ')}
      </p>
      {!isInForce && (
        <Button size="compact-sm" variant="light" onClick={bringBack} loading={isPending} className={styles.hand ?? ''}>
          <FormattedMessage id="versions.bringBack" />
        </Button>
      )}
    </div>
  );
}
