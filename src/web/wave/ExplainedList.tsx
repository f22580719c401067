import { ActionIcon, Button, TextInput } from '@mantine/core';
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { chooseWaveOperation } from '../../selection/wave/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { CustomerLink } from './CustomerLink.tsx';
import { type CustomersNamed, customersNamed } from './customersNamed.ts';
import styles from './ExplainedList.module.css';
import { OutsideWhy } from './OutsideWhy.tsx';
import { ReasonText } from './ReasonText.tsx';
import { WorthText } from './WorthText.tsx';
import { type WaveSearch, waveInput } from './waveSearch.ts';
import type { Explained, Wave } from './waveTypes.ts';

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
  const [likely, setLikely] = useState<CustomersNamed>();
  const answers = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    if (shown === undefined) return;
    const all = [...(answers.current?.querySelectorAll<HTMLElement>('[data-asked]') ?? [])];
    const its = all.find(({ dataset }) => dataset['asked'] === shown);
    // Not there until the address has taken it in.
    if (!its) return;
    its.focus();
    setShown(undefined);
  }, [shown, search.why]);
  const explain = (customer: string) => {
    setLikely(undefined);
    onAsk(customer);
    setShown(customer);
  };
  const ask = async () => {
    const typed = asked.trim();
    if (typed === '') return;
    const found = await customersNamed(typed).catch(() => undefined);
    if (found && found.one === undefined && found.items.length > 0) setLikely(found);
    else explain(found?.one ?? typed);
  };
  return (
    <section className={styles.explained} aria-live="polite">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <TextInput
          size="sm"
          className={styles.input}
          label={words('wave.ask')}
          placeholder={words('wave.ask.placeholder')}
          value={asked}
          onChange={(event) => {
            setAsked(event.currentTarget.value);
            setLikely(undefined);
          }}
        />
        <Button type="submit" variant="default" size="sm">
          <FormattedMessage id="wave.ask.button" />
        </Button>
      </form>
      {likely && (
        <div className={styles.likely}>
          <FormattedMessage id="wave.ask.several" values={{ count: likely.matched }} />
          {likely.items.map(({ id, name }) => (
            <Button key={id} variant="default" size="compact-sm" onClick={() => explain(id)}>
              {name === null ? id : `${name} (${id})`}
            </Button>
          ))}
          {likely.matched > likely.items.length && (
            <FormattedMessage id="wave.ask.more" values={{ count: likely.matched - likely.items.length }} />
          )}
        </div>
      )}
      <div className={styles.answers} ref={answers}>
        {search.why && <Answers asked={search.why} {...{ search, onClose, onChange }} />}
      </div>
    </section>
  );
}

interface AnswersProps extends Pick<ExplainedListProps, 'search' | 'onClose' | 'onChange'> {
  readonly asked: readonly string[];
}

/** All that were asked in one go; one by one only where that is refused, as it is for a mistyped id. */
function Answers({ asked, search, onClose, onChange }: AnswersProps) {
  const { data, error } = useOperation(chooseWaveOperation, waveInput({ ...search, why: asked }));
  if (error && asked.length > 1) {
    return asked.map((customer) => (
      <Answers key={customer} asked={[customer]} search={search} onClose={onClose} onChange={onChange} />
    ));
  }
  return asked.map((customer, i) => (
    <ExplainedOne
      key={customer}
      {...{ customer, search, onChange, wave: data, error }}
      one={data?.explained.length === asked.length ? data.explained[i] : undefined}
      onClose={() => onClose(customer)}
    />
  ));
}

interface ExplainedOneProps extends Pick<ExplainedListProps, 'search' | 'onChange'> {
  readonly customer: string;
  readonly wave: Wave | undefined;
  readonly one: Explained | undefined;
  readonly error: unknown;
  readonly onClose: () => void;
}

function ExplainedOne({ customer, wave, one, error, search, onClose, onChange }: ExplainedOneProps) {
  const words = useWords();
  return (
    <article className={styles.answer} tabIndex={-1} data-asked={customer} data-chosen={one?.isChosen || undefined}>
      <div>
        {one ? (
          <CustomerLink customer={one.customer} name={one.name} />
        ) : (
          <span className={styles.asked}>{customer}</span>
        )}
      </div>
      <div className={styles.text}>
        {Boolean(error) && <Refusal error={error} />}
        {wave && one && !one.isChosen && one.isCandidate && (
          <OutsideWhy outsider={one} wave={wave} search={search} onChange={onChange} />
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
