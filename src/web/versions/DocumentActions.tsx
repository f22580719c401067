import { Button } from '@mantine/core';
import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { FileMenu, type FileMenuProps } from './FileMenu.tsx';

interface DocumentActionsProps extends FileMenuProps {
  /** Whether there is something that could be printed. */
  readonly canPrint: boolean;
  /** The button with which one changes it. */
  readonly edit?: ReactNode;
}

/** What can be done with a document, in the order in which every page of the positioning has it. */
export function DocumentActions({ canPrint, edit, ...file }: DocumentActionsProps) {
  return (
    <>
      {canPrint && (
        <Button variant="subtle" leftSection={<Printer size={16} aria-hidden />} onClick={() => window.print()}>
          <FormattedMessage id="versions.print" />
        </Button>
      )}
      <FileMenu {...file} />
      {edit}
    </>
  );
}
