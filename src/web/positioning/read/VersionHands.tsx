import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import {
  currentStatement,
  getStatement,
  removeStatement,
  restoreStatement,
  saveStatement,
} from '../../../positioning/statement/contract.ts';
import { service } from '../../connection/service.ts';
import { useChange } from '../../connection/useChange.ts';
import { useWords } from '../../language/useWords.ts';
import { useOffering } from '../../offerings/useOffering.ts';
import { noticeFailed } from '../../shell/notices.ts';
import type { StatementHead } from '../statementTypes.ts';
import sections from './Sections.module.css';

/** What can be done with one version: bring it back as the newest, remove it, restore it. */
export function VersionHands({ head: { id, isInForce, isRemoved, version } }: { readonly head: StatementHead }) {
  const words = useWords();
  const { bringBack, isPending } = useBringBack(id);
  const remove = useChange(removeStatement, { said: 'positioning.removed', values: { id } });
  const restore = useChange(restoreStatement, { said: 'positioning.restored', values: { id } });
  const input = { statement: id };
  const options = { ifMatch: version };
  if (isRemoved) {
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={words('positioning.restoreOne', { id })}
        onClick={() => restore.mutate({ input, options })}
        loading={restore.isPending}
      >
        <FormattedMessage id="positioning.restore" />
      </Button>
    );
  }
  return (
    <span className={sections.row}>
      {!isInForce && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={words('positioning.bringBackOne', { id })}
          onClick={bringBack}
          loading={isPending}
        >
          <FormattedMessage id="positioning.bringBack" />
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={words('positioning.removeOne', { id })}
        onClick={() => remove.mutate({ input, options })}
        loading={remove.isPending}
      >
        <FormattedMessage id="positioning.remove" />
      </Button>
    </span>
  );
}

/** Saves what a former version said as the newest one. */
export function useBringBack(id: number) {
  const words = useWords();
  const offering = useOffering();
  const save = useChange(saveStatement, { said: 'positioning.broughtBack', values: { id } });
  const bringBack = async () => {
    const [former, { current }] = await Promise.all([
      service.call(getStatement, { statement: id }),
      service.call(currentStatement, { offering }),
    ]);
    save.mutate({
      input: { offering, content: former.content, note: words('positioning.broughtBack.note', { id }) },
      options: { ifMatch: current?.version ?? 0 },
    });
  };
  return { bringBack: () => void bringBack().catch(noticeFailed), isPending: save.isPending };
}
