import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useOperation } from '../connection/useOperation.ts';
import { DataTable } from '../drawing/DataTable.tsx';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { useOffering } from '../offerings/useOffering.ts';
import { comparisonPath, type KeptDocument } from './keptDocument.ts';
import { useVersionColumns } from './useVersionColumns.tsx';
import styles from './VersionsSection.module.css';

const MOST = 200;

interface VersionsSectionProps {
  readonly document: KeptDocument;
  /** Lists those that were removed instead of those that stand. */
  readonly isRemoved: boolean;
}

/** Every version of a document: who saved it when and why; read, held against another, brought back. */
export function VersionsSection({ document, isRemoved }: VersionsSectionProps) {
  const words = useWords();
  const navigate = useNavigate();
  const offering = useOffering();
  const { data, error } = useOperation(document.list, { offering, limit: MOST, removed: isRemoved });
  const [picked, setPicked] = useState<readonly number[]>([]);
  const columns = useVersionColumns(document, picked, setPicked);
  const [first, second] = picked;
  return (
    <section className={styles.section}>
      <h2>
        <FormattedMessage id={isRemoved ? 'versions.title.removed' : 'versions.title'} />
      </h2>
      {error && <Refusal error={error} />}
      {data && data.items.length > 0 && (
        <DataTable label={words('versions.title')} columns={columns} rows={data.items} keyOf={({ id }) => id} />
      )}
      {data?.items.length === 0 && (
        <p className={styles.quiet}>
          <FormattedMessage id={isRemoved ? 'versions.noneRemoved' : 'versions.none'} />
        </p>
      )}
      <p className={styles.buttons}>
        {data && data.items.length > 1 && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={picked.length !== 2}
            onClick={() => void navigate({ to: comparisonPath(document, first ?? 0, second ?? 0) })}
          >
            <FormattedMessage id="versions.compare" values={{ count: picked.length }} />
          </Button>
        )}
        <Link
          to="."
          search={({ removed: _removed, ...before }) => (isRemoved ? before : { ...before, removed: true as const })}
          resetScroll={false}
          className={styles.link}
        >
          <FormattedMessage id={isRemoved ? 'versions.toStanding' : 'versions.toRemoved'} />
        </Link>
      </p>
    </section>
  );
}
