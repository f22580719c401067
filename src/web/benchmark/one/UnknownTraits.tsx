import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { listFields } from '../../../selection/find/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { SignalAnswer } from '../../customers/one/SignalAnswer.tsx';
import { SourceChoice } from '../../customers/one/SourceChoice.tsx';
import { useAnswer } from '../../customers/one/useAnswer.ts';
import { useShare } from '../../drawing/useShare.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { SaidText } from '../../positioning/SaidText.tsx';
import type { CustomerBenchmark, CustomerTrait } from '../benchmarkTypes.ts';
import { useMeasureWords } from '../useMeasureWords.ts';
import styles from './CustomerBenchmark.module.css';

interface UnknownTraitsProps {
  readonly benchmark: CustomerBenchmark;
}

/** What is not known of the customer, the most important first: what to ask, what it may turn out to be, and where to enter it. */
export function UnknownTraits({ benchmark: { customer, traits, unknowns } }: UnknownTraitsProps) {
  const { data: fields } = useOperation(listFields, {});
  const { answer, isBusy } = useAnswer(customer);
  const [open, setOpen] = useState<string>();
  if (unknowns.length === 0) return null;
  const asked = unknowns.flatMap((id) => traits.find((trait) => trait.id === id) ?? []);
  return (
    <section aria-labelledby="unknowns">
      <h2 id="unknowns" className={styles.title}>
        <FormattedMessage id="benchmark.unknowns" values={{ count: unknowns.length }} />
      </h2>
      <ul className={styles.unknowns}>
        {asked.map((trait) => {
          const field = trait.measure?.field;
          const isSignal = fields?.items.some(({ id, origin }) => id === field && origin === 'signal');
          const isOpen = open === trait.id;
          return (
            <li key={trait.id}>
              <div className={styles.unknown}>
                <span>
                  <b>
                    <SaidText said={trait.name} />
                  </b>
                  <WhatToAsk trait={trait} />
                </span>
                {field !== undefined && isSignal && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    className={styles.hand ?? ''}
                    aria-expanded={isOpen}
                    onClick={() => setOpen(isOpen ? undefined : trait.id)}
                  >
                    <FormattedMessage id="benchmark.answer" />
                  </Button>
                )}
              </div>
              {isOpen && field !== undefined && (
                <div className={styles.answer}>
                  <SourceChoice />
                  <SignalAnswer
                    signal={field}
                    supposed={undefined}
                    given={undefined}
                    isBusy={isBusy}
                    onAnswer={(value) => {
                      answer(field, value);
                      setOpen(undefined);
                    }}
                    onLook={() => {}}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function WhatToAsk({ trait: { question, measure, chances } }: { readonly trait: CustomerTrait }) {
  const intl = useIntl();
  const share = useShare();
  const { language } = useLanguage();
  const { labelText, wantText } = useMeasureWords();
  return (
    <>
      <span className={styles.question}>
        {question
          ? question.text[language]
          : measure && (
              <FormattedMessage
                id="benchmark.ask"
                values={{ label: labelText(measure.field, measure.label), wanted: wantText(measure) }}
              />
            )}
      </span>
      {chances && (
        <span className={styles.chances}>
          <FormattedMessage
            id="benchmark.chances"
            values={{
              list: intl.formatList(
                (['match', 'near', 'gap'] as const).map((state) => (
                  <span key={state}>
                    <FormattedMessage id={`benchmark.state.${state}`} /> {share(chances[state])}
                  </span>
                )),
                { type: 'unit' },
              ),
            }}
          />
        </span>
      )}
    </>
  );
}
