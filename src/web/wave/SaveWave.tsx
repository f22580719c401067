import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { WaveSearch } from './waveSearch.ts';

const SaveWaveDialog = lazy(async () => ({ default: (await import('./SaveWaveDialog.tsx')).SaveWaveDialog }));

/** The way to keep the choice as it is now; the dialog comes once it is asked for. */
export function SaveWave({ search }: { readonly search: WaveSearch }) {
  const [isOpen, setIsOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  return (
    <>
      <Button
        onClick={() => {
          setWasOpen(true);
          setIsOpen(true);
        }}
      >
        <FormattedMessage id="wave.save" />
      </Button>
      {wasOpen && (
        <Suspense>
          <SaveWaveDialog search={search} isOpen={isOpen} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
