import { ActionIcon, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import styles from './WaveRules.module.css';

interface GateRulesProps {
  /** Filters: whoever matches one is kept out. */
  readonly gates: readonly string[];
  readonly onChange: (gates: readonly string[]) => void;
}

export function GateRules({ gates, onChange }: GateRulesProps) {
  const words = useWords();
  const [draft, setDraft] = useState('');
  const add = () => {
    const gate = draft.trim();
    if (gate !== '' && !gates.includes(gate)) onChange([...gates, gate]);
    setDraft('');
  };
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>
        <FormattedMessage id="wave.rule.gates" />
      </legend>
      <p className={styles.about}>
        <FormattedMessage id="wave.rule.gates.about" />
      </p>
      {gates.map((gate) => (
        <div key={gate} className={styles.gate}>
          <code>{gate}</code>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words('wave.rule.gates.remove', { gate })}
            onClick={() => onChange(gates.filter((each) => each !== gate))}
          >
            <X size={15} />
          </ActionIcon>
        </div>
      ))}
      <TextInput
        aria-label={words('wave.rule.gates.add')}
        placeholder={EXAMPLE}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
        rightSection={
          <ActionIcon variant="subtle" aria-label={words('wave.rule.gates.add')} onClick={add}>
            <Plus size={16} />
          </ActionIcon>
        }
      />
    </fieldset>
  );
}

/** A filter is written the same in every language. */
const EXAMPLE = 'odds < 0.2';
