import { Kbd, Modal } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import styles from './KeyboardHelp.module.css';
import { isAppleKeyboard, keyNames } from './keyNames.ts';
import { type Key, keysNow } from './keys.ts';

interface KeyboardHelpProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Every key that does something: first those of this page, then those of all. */
export function KeyboardHelp({ isOpen, onClose }: KeyboardHelpProps) {
  const words = useWords();
  const shown = isOpen ? keysNow() : [];
  const ofPage = shown.filter(({ label }) => !label.startsWith('shell.'));
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={words('shell.keys')}
      closeButtonProps={{ 'aria-label': words('shell.close') }}
    >
      {ofPage.length > 0 && (
        <>
          <h3 className={styles.heading}>{words('shell.keys.page')}</h3>
          <KeyList keys={ofPage} />
          <h3 className={styles.heading}>{words('shell.keys.everywhere')}</h3>
        </>
      )}
      <KeyList keys={shown.filter(({ label }) => label.startsWith('shell.'))} />
    </Modal>
  );
}

function KeyList({ keys }: { readonly keys: readonly Key[] }) {
  const isApple = isAppleKeyboard();
  return (
    <dl className={styles.keys}>
      {keys.map((each) => (
        <div key={each.keys} className={styles.row}>
          <dt>
            {keyNames(each.keys, isApple).map((name) => (
              <Kbd key={name}>{name}</Kbd>
            ))}
          </dt>
          <dd>
            <FormattedMessage id={each.label} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
