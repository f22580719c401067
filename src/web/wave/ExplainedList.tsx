import { ActionIcon, Button, TextInput } from '@mantine/core';
import { X } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { chooseWaveOperation } from '../../selection/wave/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { CustomerLink } from './CustomerLink.tsx';
import styles from './ExplainedList.module.css';
import { OutsideWhy } from './OutsideWhy.tsx';
import { ReasonText } from './ReasonText.tsx';
import { WorthText } from './WorthText.tsx';
import { type WaveSearch, waveInput } from './waveSearch.ts';

interface ExplainedListProps {
  /** The rules, and the customers that were asked for. */
  readonly search: WaveSearch;
  readonly onAsk: (customer: string) => void;
  readonly onClose: (customer: string) => void;
  readonly onChange: (search: WaveSearch) => void;
}

/** Why one is in and another is not: asked by id, answered with the smallest change that would bring it in. */
export function ExplainedList({ search, onAsk, onClose, onChange }: ExplainedListProps) {
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
      {search.why?.map((customer) => (
        <ExplainedOne key={customer} {...{ customer, search, onChange }} onClose={() => onClose(customer)} />
      ))}
    </section>
  );
}

interface ExplainedOneProps {
  readonly customer: string;
  readonly search: WaveSearch;
  readonly onClose: () => void;
  readonly onChange: (search: WaveSearch) => void;
}

/** Asked by itself, so that one mistyped id leaves everything else where it was. */
function ExplainedOne({ customer, search, onClose, onChange }: ExplainedOneProps) {
  const words = useWords();
  const { data, error } = useOperation(chooseWaveOperation, waveInput({ ...search, why: [customer] }));
  const one = data?.explained[0];
  return (
    <article className={styles.answer} data-chosen={one?.isChosen || undefined}>
      <div>
        {one ? (
          <CustomerLink customer={one.customer} name={one.name} />
        ) : (
          <span className={styles.asked}>{customer}</span>
        )}
      </div>
      <div className={styles.text}>
        {error && <Refusal error={error} />}
        {data && one && !one.isChosen && one.isCandidate && (
          <OutsideWhy outsider={one} wave={data} search={search} onChange={onChange} />
        )}
        {one &&
          (one.isChosen || !one.isCandidate) &&
          one.reasons.map((reason) => (
            <p key={reason.code}>
              <ReasonText reason={reason} />
              <WorthText reason={reason} className={styles.margin} />
            </p>
          ))}
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={words('wave.ask.close', { name: one?.name ?? customer })}
        onClick={onClose}
      >
        <X size={16} />
      </ActionIcon>
    </article>
  );
}
