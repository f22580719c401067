import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import styles from './WaveRules.module.css';
import type { WaveSearch } from './waveSearch.ts';

interface CutRulesProps {
  readonly cuts: NonNullable<WaveSearch['cuts']>;
  readonly onRemove: () => void;
}

/** Cut lines that a decision brought with it, and the way back to those of the workspace. */
export function CutRules({ cuts, onRemove }: CutRulesProps) {
  const words = useWords();
  return (
    <div className={styles.gate}>
      <span className={styles.name}>
        <FormattedMessage id="wave.short.cuts" values={{ ...cuts }} />
      </span>
      <ActionIcon variant="subtle" color="gray" aria-label={words('wave.rule.cuts.remove')} onClick={onRemove}>
        <X size={15} />
      </ActionIcon>
    </div>
  );
}
