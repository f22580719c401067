import { Button, Group, Modal } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import type { DocumentPart, FileTrouble } from './positioningFile.ts';

interface FileTroubleTextProps {
  readonly part: DocumentPart;
  readonly trouble: FileTrouble & { readonly name: string };
  readonly onClose: () => void;
}

/** Why a file was not opened, and at which field. */
export function FileTroubleText({ part, trouble, onClose }: FileTroubleTextProps) {
  const words = useWords();
  return (
    <Modal
      opened
      onClose={onClose}
      title={words('versions.file.trouble')}
      closeButtonProps={{ 'aria-label': words('shell.close') }}
    >
      <p>
        <FormattedMessage
          id={`versions.file.${trouble.kind}`}
          values={{ name: trouble.name, part, field: 'field' in trouble ? <code>{trouble.field}</code> : '' }}
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
