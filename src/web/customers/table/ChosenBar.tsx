import { Button } from '@mantine/core';
import { Users } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { chooseNobody } from '../chosen.ts';
import type { Asked } from './askedOf.ts';
import { ExportButton } from './ExportButton.tsx';
import { onlyThese } from './onlyThese.ts';
import styles from './TableToolbar.module.css';

interface ChosenBarProps {
  readonly chosen: ReadonlySet<string>;
  readonly asked: Asked | null;
}

/** What can be done with the chosen customers. */
export function ChosenBar({ chosen, asked }: ChosenBarProps) {
  if (chosen.size === 0) return null;
  return (
    <div className={styles.chosen}>
      <span className={styles.figure} aria-live="polite">
        <FormattedMessage id="customers.chosen" values={{ count: chosen.size }} />
      </span>
      <Button component="a" href="/wave" size="compact-sm" leftSection={<Users size={14} aria-hidden />}>
        <FormattedMessage id="customers.toWave" />
      </Button>
      <ExportButton asked={asked && { ...asked, filter: { ...onlyThese(chosen) } }} isSmall />
      <Button size="compact-sm" variant="subtle" onClick={chooseNobody}>
        <FormattedMessage id="customers.chooseNobody" />
      </Button>
    </div>
  );
}
