import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { useChange } from '../connection/useChange.ts';
import { useWords } from '../language/useWords.ts';
import type { KeptDocument, VersionHead } from './keptDocument.ts';
import { useBringBack } from './useBringBack.ts';
import styles from './VersionsSection.module.css';

interface VersionHandsProps {
  readonly document: KeptDocument;
  readonly head: VersionHead;
}

/** What can be done with one version: bring it back as the newest, remove it, restore it. */
export function VersionHands({ document, head: { id, isInForce, isRemoved, version } }: VersionHandsProps) {
  const words = useWords();
  const { bringBack, isPending } = useBringBack(document, id);
  const remove = useChange(document.remove, { said: 'versions.removed', values: { id } });
  const restore = useChange(document.restore, { said: 'versions.restored', values: { id } });
  const asked = { input: { [document.key]: id }, options: { ifMatch: version } };
  if (isRemoved) {
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={words('versions.restoreOne', { id })}
        onClick={() => restore.mutate(asked)}
        loading={restore.isPending}
      >
        <FormattedMessage id="versions.restore" />
      </Button>
    );
  }
  return (
    <span className={styles.hands}>
      {!isInForce && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={words('versions.bringBackOne', { id })}
          onClick={bringBack}
          loading={isPending}
        >
          <FormattedMessage id="versions.bringBack" />
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={words('versions.removeOne', { id })}
        onClick={() => remove.mutate(asked)}
        loading={remove.isPending}
      >
        <FormattedMessage id="versions.remove" />
      </Button>
    </span>
  );
}
