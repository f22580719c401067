import { Kbd, Modal } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import styles from './KeyboardHelp.module.css';
import { keysNow } from './keys.ts';

interface KeyboardHelpProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Every key that does something on this page. */
export function KeyboardHelp({ isOpen, onClose }: KeyboardHelpProps) {
  const words = useWords();
  const shown = isOpen ? keysNow() : [];
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={words('shell.keys')}
      closeButtonProps={{ 'aria-label': words('shell.close') }}
    >
      <dl className={styles.keys}>
        {shown.map(({ keys, label }) => (
          <div key={keys} className={styles.row}>
            <dt>
              {keys.split(/[ +]/).map((key) => (
                <Kbd key={key}>{key === 'mod' ? 'Ctrl' : key}</Kbd>
              ))}
            </dt>
            <dd>
              <FormattedMessage id={label} />
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
