import { Button } from '@mantine/core';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { exportCustomers } from '../../../selection/find/contract.ts';
import { saveFile, wholeOf } from '../../connection/saveFile.ts';
import { service } from '../../connection/service.ts';
import { noticeFailed } from '../../shell/notices.ts';
import type { Asked } from './askedOf.ts';

interface ExportButtonProps {
  readonly asked: Asked | null;
  readonly isSmall?: boolean;
}

/** Exactly what is seen, as a file. */
export function ExportButton({ asked, isSmall = false }: ExportButtonProps) {
  const [isWriting, setWriting] = useState(false);
  const write = async () => {
    setWriting(true);
    try {
      const { fileName, content } = await service.fetchFile(exportCustomers, asked ?? {});
      // The mark at the beginning tells spreadsheets that it is UTF-8.
      saveFile(fileName, new Blob(['\uFEFF', await wholeOf(content, 'text/csv')], { type: 'text/csv;charset=utf-8' }));
    } catch (error) {
      noticeFailed(error);
    } finally {
      setWriting(false);
    }
  };
  return (
    <Button
      variant="default"
      size={isSmall ? 'compact-sm' : 'sm'}
      loading={isWriting}
      disabled={asked === null}
      leftSection={<Download size={isSmall ? 14 : 16} aria-hidden />}
      onClick={() => void write()}
    >
      <FormattedMessage id="customers.export" />
    </Button>
  );
}
