import { Button } from '@mantine/core';
import { Square } from 'lucide-react';
import { FormattedMessage } from 'react-intl';

interface StopSavingProps {
  /** Rows. */
  readonly written: number;
  readonly size?: 'sm' | 'compact-sm';
  readonly onStop: () => void;
}

/** How far a table is written, and the way to stop it. */
export function StopSaving({ written, size = 'sm', onStop }: StopSavingProps) {
  return (
    <Button variant="default" size={size} leftSection={<Square size={12} aria-hidden />} onClick={onStop}>
      <FormattedMessage id="drawing.save.stop" values={{ count: written }} />
    </Button>
  );
}
