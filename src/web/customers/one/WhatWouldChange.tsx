import { Skeleton } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { GroupWord } from '../../drawing/GroupWord.tsx';
import { useWords } from '../../language/useWords.ts';
import { decimalsToTell } from '../../wave/reasonWords.ts';
import { useNumberWriter } from '../../wave/useNumberWriter.ts';
import { type Change, waysIn } from './bringIn.ts';
import { useSignalWords } from './signalWords.ts';
import type { Supposed } from './useSupposed.ts';
import type { Wave } from './WaveStanding.tsx';
import styles from './WhatWouldChange.module.css';

interface WhatWouldChangeProps {
  readonly supposed: Supposed | undefined;
  readonly standing: Wave['explained'][number] | undefined;
}

/** The fewest answers that would turn the group, and those that would bring the customer into the wave. */
export function WhatWouldChange({ supposed, standing }: WhatWouldChangeProps) {
  const intl = useIntl();
  const { labelOf, answerOf } = useSignalWords();
  const percent = (share: number) => intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <section className={styles.changes} aria-labelledby="changes">
      <h2 id="changes" className={styles.title}>
        <FormattedMessage id="customers.changes" />
      </h2>
      {!supposed && <Skeleton height={96} />}
      {supposed && (
        <ul className={styles.list}>
          {supposed.turns.map(({ group, answers, probability }) => (
            <li key={group}>
              <GroupWord group={group} />
              <span>
                <FormattedMessage
                  id="customers.changes.turn"
                  values={{
                    count: answers.length,
                    percent: percent(probability),
                    list: intl.formatList(
                      answers.map(({ signal, label, answer }) => (
                        <span key={signal}>
                          <FormattedMessage
                            id="customers.changes.answer"
                            values={{ signal: labelOf(signal, label), answer: answerOf(signal, answer) }}
                          />
                        </span>
                      )),
                      { type: 'conjunction' },
                    ),
                  }}
                />
              </span>
            </li>
          ))}
          {supposed.turns.length === 0 && (
            <li>
              <FormattedMessage id="customers.changes.noTurn" />
            </li>
          )}
          <IntoWave supposed={supposed} standing={standing} />
        </ul>
      )}
    </section>
  );
}

function IntoWave({ supposed, standing }: { readonly supposed: Supposed } & Pick<WhatWouldChangeProps, 'standing'>) {
  const number = useNumberWriter();
  const ways = waysIn(supposed, standing);
  if (!ways) return null;
  const { enough, most, worthNeeded } = ways;
  const needed = (worth: number) => {
    const decimals = decimalsToTell(worth, worthNeeded);
    return { worth: number(worth, decimals), needed: number(worthNeeded, decimals) };
  };
  if (most) {
    return (
      <li>
        <FormattedMessage
          id="customers.changes.notEnough"
          values={{ change: <OneChange change={most} />, ...needed(most.worth) }}
        />
      </li>
    );
  }
  if (enough.length === 0) {
    return (
      <li>
        <FormattedMessage id="customers.changes.noAnswer" />
      </li>
    );
  }
  return enough.map((change) => (
    <li key={change.signal}>
      <FormattedMessage
        id="customers.changes.enough"
        values={{ change: <OneChange change={change} />, ...needed(change.worth) }}
      />
    </li>
  ));
}

function OneChange({ change: { signal, label, known, answer } }: { readonly change: Change }) {
  const words = useWords();
  const { labelOf, answerOf } = useSignalWords();
  const named = { signal: labelOf(signal, label), answer: answerOf(signal, answer) };
  return (
    <>
      {known === null
        ? words('customers.changes.answer', named)
        : words('customers.changes.otherwise', { ...named, known: answerOf(signal, known) })}
    </>
  );
}
