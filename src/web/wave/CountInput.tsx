import { ActionIcon, NumberInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Minus, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../language/useWords.ts';
import styles from './CountInput.module.css';

interface CountInputProps {
  readonly label: string;
  readonly about?: string;
  readonly least: number;
  /** Undefined where nothing is stated, and the usual holds. */
  readonly value: number | undefined;
  readonly usual?: number | undefined;
  /** For rows of a list: the label is spoken only, and there are no steps beside it. */
  readonly isSmall?: boolean;
  readonly onChange: (value: number | undefined) => void;
}

/** A whole number to step or to write; what is written counts once the hand rests. */
export function CountInput({ label, about, least, value, usual, isSmall = false, onChange }: CountInputProps) {
  const words = useWords();
  const [draft, setDraft] = useState<number | string>(value ?? '');
  const said = useRef(value);
  useEffect(() => {
    if (value === said.current) return;
    said.current = value;
    setDraft(value ?? '');
  }, [value]);
  const say = useDebouncedCallback((next: number | undefined) => {
    said.current = next;
    onChange(next);
  }, MS_AT_REST);
  const write = (next: number | string) => {
    setDraft(next);
    say(typeof next === 'number' && next >= least ? Math.min(next, MOST) : undefined);
  };
  const now = typeof draft === 'number' ? draft : (usual ?? least);
  const step = (by: 1 | -1) => write(Math.max(least, Math.min(MOST, now + by)));
  return (
    <NumberInput
      className={styles.input}
      size={isSmall ? 'xs' : 'sm'}
      {...(isSmall ? { 'aria-label': label } : { label, description: about })}
      hideControls
      inputWrapperOrder={['label', 'input', 'description']}
      min={least}
      max={MOST}
      allowDecimal={false}
      allowNegative={false}
      placeholder={usual === undefined ? '' : String(usual)}
      value={draft}
      onChange={write}
      {...(!isSmall && {
        inputContainer: (field) => (
          <span className={styles.steps}>
            <ActionIcon
              variant="default"
              size={36}
              aria-label={words('wave.rule.fewer', { label })}
              disabled={now <= least}
              onClick={() => step(-1)}
            >
              <Minus size={16} />
            </ActionIcon>
            {field}
            <ActionIcon
              variant="default"
              size={36}
              aria-label={words('wave.rule.more', { label })}
              onClick={() => step(1)}
            >
              <Plus size={16} />
            </ActionIcon>
          </span>
        ),
      })}
    />
  );
}

const MS_AT_REST = 350;
const MOST = 100_000;
