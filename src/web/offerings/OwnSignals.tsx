import { Button, Select } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { listSignals, updateSignal } from '../../evidence/signal/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useOperation } from '../connection/useOperation.ts';
import { signalLabel } from '../customers/one/signalLabel.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useWords } from '../language/useWords.ts';
import { FieldGroup } from './FieldGroup.tsx';
import styles from './Offerings.module.css';

/** Questions and signals that are asked, listed and counted for this offering alone; the others are for all. */
export function OwnSignals({ offering }: { readonly offering: number }) {
  const words = useWords();
  const { language } = useLanguage();
  const { data } = useOperation(listSignals, { limit: 1000 });
  const change = useChange(updateSignal, ({ id, label, offering: bound }) => ({
    said: bound === null ? 'offerings.own.released' : 'offerings.own.bound',
    values: { signal: signalLabel(id, label, language) },
  }));
  const signals = (data?.items ?? []).filter(({ role }) => role !== 'outcome');
  const nameOf = ({ id, label }: { readonly id: string; readonly label: string }) => signalLabel(id, label, language);
  const own = signals.filter((signal) => signal.offering === offering);
  const free = signals.filter((signal) => signal.offering === null);
  const state = (id: string, bound: number | null) => {
    const signal = signals.find((each) => each.id === id);
    if (signal) change.mutate({ input: { signal: id, offering: bound }, options: { ifMatch: signal.version } });
  };
  return (
    <FieldGroup title="offerings.own" about="offerings.own.about">
      <div className={styles.wide}>
        {own.length > 0 && (
          <ul className={styles.own}>
            {own.map((signal) => (
              <li key={signal.id}>
                {nameOf(signal)}
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={words('offerings.own.releaseOne', { signal: nameOf(signal) })}
                  onClick={() => state(signal.id, null)}
                >
                  <FormattedMessage id="offerings.own.release" />
                </Button>
              </li>
            ))}
          </ul>
        )}
        <Select
          className={styles.bind ?? ''}
          label={words('offerings.own.bind')}
          placeholder={words('offerings.own.bind.which')}
          searchable
          value={null}
          disabled={change.isPending}
          data={free.map((signal) => ({ value: signal.id, label: nameOf(signal) }))}
          onChange={(id) => {
            if (id !== null) state(id, offering);
          }}
        />
      </div>
    </FieldGroup>
  );
}
