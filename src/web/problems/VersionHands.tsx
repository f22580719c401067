import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import {
  currentScreen,
  getScreen,
  removeScreen,
  restoreScreen,
  saveScreen,
} from '../../positioning/screen/contract.ts';
import { service } from '../connection/service.ts';
import { useChange } from '../connection/useChange.ts';
import { useWords } from '../language/useWords.ts';
import { useOffering } from '../offerings/useOffering.ts';
import { noticeFailed } from '../shell/notices.ts';
import styles from './Problems.module.css';
import type { ScreenHead } from './screenTypes.ts';

/** What can be done with one version: bring it back as the newest, remove it, restore it. */
export function VersionHands({ head: { id, isInForce, isRemoved, version } }: { readonly head: ScreenHead }) {
  const words = useWords();
  const { bringBack, isPending } = useBringBack(id);
  const remove = useChange(removeScreen, { said: 'problems.version.removed', values: { id } });
  const restore = useChange(restoreScreen, { said: 'problems.version.restored', values: { id } });
  const asked = { input: { screen: id }, options: { ifMatch: version } };
  if (isRemoved) {
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={words('problems.version.restoreOne', { id })}
        loading={restore.isPending}
        onClick={() => restore.mutate(asked)}
      >
        <FormattedMessage id="problems.version.restore" />
      </Button>
    );
  }
  return (
    <span className={styles.hands}>
      {!isInForce && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={words('problems.version.bringBackOne', { id })}
          loading={isPending}
          onClick={bringBack}
        >
          <FormattedMessage id="problems.version.bringBack" />
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={words('problems.version.removeOne', { id })}
        loading={remove.isPending}
        onClick={() => remove.mutate(asked)}
      >
        <FormattedMessage id="problems.version.remove" />
      </Button>
    </span>
  );
}

/** Saves what a former version said as the newest one. */
export function useBringBack(id: number) {
  const words = useWords();
  const offering = useOffering();
  const save = useChange(saveScreen, { said: 'problems.version.broughtBack', values: { id } });
  const bringBack = async () => {
    const [{ content }, { current }] = await Promise.all([
      service.call(getScreen, { screen: id }),
      service.call(currentScreen, { offering }),
    ]);
    const note = words('problems.version.broughtBackNote', { id });
    save.mutate({ input: { offering, content, note }, options: { ifMatch: current?.version ?? 0 } });
  };
  return { bringBack: () => void bringBack().catch(noticeFailed), isPending: save.isPending };
}
