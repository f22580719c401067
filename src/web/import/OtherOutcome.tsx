import { Button } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { listImports } from '../../evidence/import/contract.ts';
import { parseOutcome } from '../../evidence/mapping/outcome.ts';
import { listSignals, retireSignal } from '../../evidence/signal/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useOperation } from '../connection/useOperation.ts';
import styles from './Choices.module.css';
import { withOutcome } from './draftChanges.ts';
import type { FileOnItsWay } from './UploadSteps.tsx';

/** Whose outcome stands in the way of one of this file, and a button that takes that of the file instead. */
export function OtherOutcome({ file: { preview, draft, change } }: { readonly file: FileOnItsWay }) {
  const intl = useIntl();
  const offering = draft.offering ?? 1;
  const signals = useOperation(listSignals, { limit: 1000 }).data?.items;
  const imports = useOperation(listImports, { limit: 1000 }).data?.items;
  const other = signals?.find((signal) => signal.role === 'outcome' && signal.offering === offering);
  const retire = useChange(retireSignal, {
    said: 'import.outcome.retired',
    ...(other && { values: { outcome: other.label } }),
  });
  if (!other || !imports) return null;
  const origin = imports.findLast(({ outcome }) => outcome === other.id);
  const { outcome: proposed } = preview.proposal;
  const column = draft.outcome?.column ?? (proposed === undefined ? undefined : parseOutcome(proposed).column);
  const take = (taken: string) => {
    if (draft.outcome?.column !== taken) change((said) => withOutcome(said, taken, preview));
    retire.mutate({ input: { signal: other.id } });
  };
  return (
    <div className={`${styles.choice} ${styles.other}`}>
      <p className={styles.note}>
        {origin ? (
          <FormattedMessage
            id="import.outcome.otherFrom"
            values={{
              outcome: other.label,
              file: origin.fileName,
              date: intl.formatDate(origin.at, { dateStyle: 'medium' }),
            }}
          />
        ) : (
          <FormattedMessage id="import.outcome.other" values={{ outcome: other.label }} />
        )}
      </p>
      {column !== undefined && (
        <Button
          className={styles.retire}
          size="compact-sm"
          variant="light"
          loading={retire.isPending}
          onClick={() => take(column)}
        >
          <FormattedMessage id="import.outcome.retire" values={{ outcome: other.label, column }} />
        </Button>
      )}
    </div>
  );
}
