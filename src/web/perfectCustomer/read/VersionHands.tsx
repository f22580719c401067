import { Button, Group } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { removePerfectCustomer, restorePerfectCustomer } from '../../../positioning/perfectCustomer/contract.ts';
import { useChange } from '../../connection/useChange.ts';
import { useWords } from '../../language/useWords.ts';
import type { PerfectCustomerHead } from '../perfectCustomerTypes.ts';
import { useBringBack } from './useBringBack.ts';

/** What can be done with one version: bring it back as the newest, remove it, restore it. */
export function VersionHands({ head: { id, isInForce, isRemoved, version } }: { readonly head: PerfectCustomerHead }) {
  const words = useWords();
  const { bringBack, isPending } = useBringBack(id);
  const remove = useChange(removePerfectCustomer, { said: 'perfectCustomer.removed', values: { id } });
  const restore = useChange(restorePerfectCustomer, { said: 'perfectCustomer.restored', values: { id } });
  const asked = { input: { perfectCustomer: id }, options: { ifMatch: version } };
  if (isRemoved) {
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={words('perfectCustomer.restoreOne', { id })}
        onClick={() => restore.mutate(asked)}
        loading={restore.isPending}
      >
        <FormattedMessage id="perfectCustomer.restore" />
      </Button>
    );
  }
  return (
    <Group gap="xs" wrap="nowrap">
      {!isInForce && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={words('perfectCustomer.bringBackOne', { id })}
          onClick={bringBack}
          loading={isPending}
        >
          <FormattedMessage id="perfectCustomer.bringBack" />
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={words('perfectCustomer.removeOne', { id })}
        onClick={() => remove.mutate(asked)}
        loading={remove.isPending}
      >
        <FormattedMessage id="perfectCustomer.remove" />
      </Button>
    </Group>
  );
}
