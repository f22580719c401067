import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { previewImport } from '../../evidence/import/contract.ts';
import { service } from '../connection/service.ts';
import type { StatedReading } from './draft.ts';

/** How the file is read as things are stated; the last answer stays while a new one comes. */
export function usePreview(upload: string, reading: StatedReading) {
  const [rowsRead, setRowsRead] = useState(0);
  const input = { upload, ...(Object.keys(reading).length > 0 && { reading }) };
  const { data, error, isFetching, isPlaceholderData } = useQuery({
    // What is in the file does not change with the workspace.
    queryKey: ['file', 'preview', input],
    queryFn: ({ signal }) => service.call(previewImport, input, { signal, onProgress: (rows) => setRowsRead(rows) }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return { data, error: isPlaceholderData ? null : error, isFetching, rowsRead };
}
