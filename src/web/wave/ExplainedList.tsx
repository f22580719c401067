import { ActionIcon, Button, TextInput } from '@mantine/core';
import { X } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import { CustomerLink } from './CustomerLink.tsx';
import styles from './ExplainedList.module.css';
import { MarginText } from './MarginText.tsx';
import { ReasonText } from './ReasonText.tsx';
import type { Explained } from './waveTypes.ts';

interface ExplainedListProps {
  readonly explained: readonly Explained[];
  readonly onAsk: (customer: string) => void;
  readonly onClose: (customer: string) => void;
}

/** Why one is in and another is not: asked by id, answered with the smallest change that would bring it in. */
export function ExplainedList({ explained, onAsk, onClose }: ExplainedListProps) {
  const words = useWords();
  const [asked, setAsked] = useState('');
  const ask = () => {
    if (asked.trim() !== '') onAsk(asked.trim());
    setAsked('');
  };
  return (
    <section className={styles.explained} aria-live="polite">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <TextInput
          size="sm"
          className={styles.input}
          label={words('wave.ask')}
          placeholder={words('wave.ask.placeholder')}
          value={asked}
          onChange={(event) => setAsked(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" size="sm">
          <FormattedMessage id="wave.ask.button" />
        </Button>
      </form>
      {explained.map(({ customer, name, reasons, margin, odds, worth, isChosen }) => (
        <article key={customer} className={styles.answer} data-chosen={isChosen || undefined}>
          <div>
            <CustomerLink customer={customer} name={name} />
          </div>
          <div className={styles.text}>
            {reasons.map((reason) => (
              <p key={reason.code}>
                <ReasonText reason={reason} />
              </p>
            ))}
            {margin && (
              <p className={styles.margin}>
                <FormattedMessage id="wave.ask.margin" /> <MarginText margin={margin} odds={odds} worth={worth} />
              </p>
            )}
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words('wave.ask.close', { name: name ?? customer })}
            onClick={() => onClose(customer)}
          >
            <X size={16} />
          </ActionIcon>
        </article>
      ))}
    </section>
  );
}
