import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { chooseNobody } from '../chosen.ts';
import { ExportSeen } from './ExportSeen.tsx';
import { onlyThese } from './onlyThese.ts';
import styles from './TableToolbar.module.css';
import type { TableState } from './useTableView.ts';

/** More do not fit into the address of a wave. */
const MOST_IN_ADDRESS = 300;

interface ChosenBarProps {
  readonly chosen: ReadonlySet<string>;
  readonly table: TableState;
}

/** What can be done with the chosen customers. */
export function ChosenBar({ chosen, table }: ChosenBarProps) {
  const { asked } = table;
  if (chosen.size === 0) return null;
  return (
    <div className={styles.chosen}>
      <span className={styles.figure} aria-live="polite">
        <FormattedMessage id="customers.chosen" values={{ count: chosen.size }} />
      </span>
      {chosen.size <= MOST_IN_ADDRESS && (
        <Button
          size="compact-sm"
          leftSection={<Users size={14} aria-hidden />}
          renderRoot={(props) => <Link {...props} to="/wave" search={{ in: [...chosen] }} />}
        >
          <FormattedMessage id="customers.toWave" />
        </Button>
      )}
      <ExportSeen table={table} asked={asked && { ...asked, filter: { ...onlyThese(chosen) } }} isSmall />
      <Button size="compact-sm" variant="subtle" onClick={chooseNobody}>
        <FormattedMessage id="customers.chooseNobody" />
      </Button>
    </div>
  );
}
