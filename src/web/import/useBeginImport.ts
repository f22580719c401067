import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { sendFile } from './sending.ts';

/** Sends a file and leads through its import; the same from every page. */
export function useBeginImport(): (file: File) => void {
  const navigate = useNavigate();
  return useCallback(
    (file) => {
      const begin = async () => {
        await navigate({ to: '/import' });
        const upload = await sendFile(file);
        if (upload) await navigate({ to: '/import', search: { step: 'reading', upload: upload.id }, replace: true });
      };
      void begin();
    },
    [navigate],
  );
}
