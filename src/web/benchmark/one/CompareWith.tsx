import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../../language/useWords.ts';
import { noticeFailed } from '../../shell/notices.ts';
import { type CustomersNamed, customersNamed } from '../../wave/customersNamed.ts';
import styles from './CustomerBenchmark.module.css';

interface CompareWithProps {
  readonly customer: string;
}

/** Finds a second customer by its name or id, to be compared trait by trait. */
export function CompareWith({ customer }: CompareWithProps) {
  const words = useWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<CustomersNamed>();
  const go = (second: string) =>
    void navigate({ to: '/customers/$first/benchmark/$second', params: { first: customer, second } });
  const find = async (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === '') return;
    try {
      const named = await customersNamed(typed.trim());
      if (named.one === undefined) setFound(named);
      else go(named.one);
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <section className={styles.hand} aria-labelledby="compare">
      <h2 id="compare" className={styles.title}>
        <FormattedMessage id="benchmark.compare" />
      </h2>
      <form className={styles.find} onSubmit={(event) => void find(event)}>
        <TextInput
          size="sm"
          className={styles.seek ?? ''}
          label={words('benchmark.compare.with')}
          placeholder={words('benchmark.compare.placeholder')}
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setFound(undefined);
          }}
        />
        <Button type="submit" variant="default" size="sm">
          <FormattedMessage id="benchmark.compare.do" />
        </Button>
      </form>
      <div aria-live="polite" className={styles.found}>
        {found && (
          <>
            <span>
              <FormattedMessage id="benchmark.compare.found" values={{ count: found.matched }} />
            </span>
            {found.items.map(({ id, name }) => (
              <Button key={id} variant="default" size="compact-sm" onClick={() => go(id)}>
                {name === null || name === id ? id : `${name} (${id})`}
              </Button>
            ))}
          </>
        )}
      </div>
    </section>
  );
}
