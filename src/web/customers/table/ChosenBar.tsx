import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Waves } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import type { Filter } from '../../../evidence/filter/filter.ts';
import { type Choice, countChosen } from '../choice.ts';
import type { Asked } from './askedOf.ts';
import { ExportSeen } from './ExportSeen.tsx';
import { onlyThese } from './onlyThese.ts';
import styles from './TableToolbar.module.css';
import { toWave } from './toWave.ts';
import { useCandidates } from './useCandidates.ts';
import type { TableState } from './useTableView.ts';

interface ChosenBarProps {
  readonly table: TableState;
  readonly choice: Choice;
  readonly matched: number;
  readonly onNobody: () => void;
}

/** Who is chosen, and what can be done with them. */
export function ChosenBar({ table, choice, matched, onNobody }: ChosenBarProps) {
  const { asked, view } = table;
  const count = countChosen(choice, matched);
  const candidates = useCandidates(choice.ids);
  if (count === 0) return null;
  const areAll = choice.question !== null;
  const wave = candidates && toWave({ ...choice, ids: candidates.ids }, view, candidates.places);
  const left = areAll || !candidates ? 0 : choice.ids.size - candidates.ids.size;
  return (
    <div className={styles.chosen}>
      <span className={styles.figure} aria-live="polite">
        <FormattedMessage
          id={areAll && choice.ids.size === 0 ? 'customers.chosen.all' : 'customers.chosen'}
          values={{ count }}
        />
      </span>
      {wave && (areAll || left < count) && (
        <Button
          size="compact-sm"
          leftSection={<Waves size={14} aria-hidden />}
          renderRoot={(props) => <Link {...props} to="/wave" search={wave} />}
        >
          <FormattedMessage id={areAll ? 'customers.waveAmong' : 'customers.toWave'} />
        </Button>
      )}
      {wave === null && (
        <span>
          <FormattedMessage id={areAll ? 'customers.waveAmong.not' : 'customers.toWave.not'} />
        </span>
      )}
      {left > 0 && (
        <span>
          <FormattedMessage id="customers.toWave.left" values={{ left, count: choice.ids.size }} />
        </span>
      )}
      <ExportSeen table={table} asked={asked && only(asked, choice)} isSmall />
      <Button size="compact-sm" variant="subtle" onClick={onNobody}>
        <FormattedMessage id="customers.chooseNobody" />
      </Button>
    </div>
  );
}

/** The same question, answered by the chosen alone. */
function only(asked: Asked, { question, ids }: Choice): Asked {
  if (question === null) return { ...asked, filter: { ...onlyThese(ids) } };
  if (ids.size === 0) return asked;
  const others: Filter = { not: onlyThese(ids) };
  return { ...asked, filter: asked.filter ? { all: [asked.filter, others] } : { ...others } };
}
