import { NumberInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import styles from './Questionnaire.module.css';

interface ShareControlProps {
  readonly label: string;
  readonly about: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** What stands behind the number; a per cent sign where absent. */
  readonly suffix?: string;
  readonly onChange: (value: number) => void;
}

/** A whole number of per cent, which counts once the hand rests. */
export function ShareControl({ label, about, value, least, most, suffix = '\u202F%', onChange }: ShareControlProps) {
  const [draft, setDraft] = useState<number | string>(value);
  const said = useRef(value);
  useEffect(() => {
    if (value === said.current) return;
    said.current = value;
    setDraft(value);
  }, [value]);
  const say = useDebouncedCallback((next: number) => {
    said.current = next;
    onChange(next);
  }, MS_AT_REST);
  return (
    <NumberInput
      className={styles.control}
      size="sm"
      hideControls
      label={label}
      description={about}
      inputWrapperOrder={['label', 'input', 'description']}
      min={least}
      max={most}
      suffix={suffix}
      allowDecimal={false}
      allowNegative={false}
      value={draft}
      onChange={(next) => {
        setDraft(next);
        if (typeof next === 'number' && next >= least && next <= most) say(next);
      }}
    />
  );
}

const MS_AT_REST = 450;
