import { Button, Group, Modal } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../../language/useWords.ts';
import type { FileTrouble } from './statementFile.ts';

interface FileTroubleTextProps {
  readonly trouble: FileTrouble & { readonly name: string };
  readonly onClose: () => void;
}

/** Why a file was not opened, and at which field. */
export function FileTroubleText({ trouble, onClose }: FileTroubleTextProps) {
  const words = useWords();
  return (
    <Modal
      opened
      onClose={onClose}
      title={words('positioning.file.trouble')}
      closeButtonProps={{ 'aria-label': words('shell.close') }}
    >
      <p>
        <FormattedMessage
          id={`positioning.file.${trouble.kind}`}
          values={{ name: trouble.name, field: 'field' in trouble ? <code>{trouble.field}</code> : '' }}
        />
      </p>
      <Group justify="flex-end" mt="md">
        <Button onClick={onClose}>
          <FormattedMessage id="shell.close" />
        </Button>
      </Group>
    </Modal>
  );
}
