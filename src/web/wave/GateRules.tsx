import { ActionIcon, Button, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { listFields } from '../../selection/find/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { readFilterText } from '../customers/filter/filterTrouble.ts';
import { useWords } from '../language/useWords.ts';
import styles from './WaveRules.module.css';

interface GateRulesProps {
  /** Filters: whoever matches one is kept out. */
  readonly gates: readonly string[];
  readonly onChange: (gates: readonly string[]) => void;
}

/** Who is kept out whatever it is worth; a filter that cannot be read does not become a rule. */
export function GateRules({ gates, onChange }: GateRulesProps) {
  const words = useWords();
  const { data: fields } = useOperation(listFields, {});
  const [draft, setDraft] = useState('');
  const [isUnread, setUnread] = useState(false);
  const add = (gate: string) => {
    if (gate === '') return;
    const read = fields ? readFilterText(gate, fields.items) : undefined;
    if (read && 'trouble' in read) {
      setUnread(true);
      return;
    }
    setDraft('');
    if (!gates.includes(gate)) onChange([...gates, gate]);
  };
  const offered = EXAMPLES.filter(({ gate }) => !gates.includes(gate));
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>
        <FormattedMessage id="wave.rule.gates" />
      </legend>
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
        placeholder={words('wave.rule.gates.about')}
        spellCheck={false}
        value={draft}
        error={isUnread && words('wave.rule.gates.unread')}
        errorProps={{ 'aria-live': 'polite' }}
        onChange={(event) => {
          setDraft(event.currentTarget.value);
          setUnread(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add(draft.trim());
        }}
        rightSection={
          <ActionIcon variant="subtle" aria-label={words('wave.rule.gates.add')} onClick={() => add(draft.trim())}>
            <Plus size={16} />
          </ActionIcon>
        }
      />
      {offered.length > 0 && (
        <div className={styles.examples}>
          {offered.map(({ gate, label }) => (
            <Button key={gate} variant="default" size="compact-sm" onClick={() => add(gate)}>
              <FormattedMessage id={label} />
            </Button>
          ))}
        </div>
      )}
    </fieldset>
  );
}

/** A filter is written the same in every language. */
const EXAMPLES = [
  { gate: 'odds < 0.2', label: 'wave.rule.gates.unlikely' },
  { gate: 'group is picky', label: 'wave.rule.gates.picky' },
] as const;
