import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { IntervalBar } from '../drawing/IntervalBar.tsx';
import { useWords } from '../language/useWords.ts';
import { SaidText } from '../positioning/SaidText.tsx';
import type { SideChoice } from './benchmarkSearch.ts';
import styles from './HeatTable.module.css';
import type { HeatRow } from './heatPainting.ts';
import type { HeatPerson, HeatTrait } from './heatRows.ts';
import { StateSign } from './StateSign.tsx';
import { stateOf } from './stateOf.ts';

interface HeatTableProps {
  readonly rows: readonly HeatRow[];
  readonly people: readonly HeatPerson[];
  readonly traits: readonly HeatTrait[];
  readonly side: SideChoice;
}

const PER_PAGE = 50;

/** The picture as a table: the same customers and traits in the same order, in words. */
export function HeatTable({ rows, people, traits, side }: HeatTableProps) {
  const words = useWords();
  const [from, setFrom] = useState(0);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- other rows begin at their beginning
  useEffect(() => setFrom(0), [rows]);
  const shown = rows.slice(from, from + PER_PAGE);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and who has no pointer scrolls it by keyboard */}
      <div className={styles.frame} tabIndex={0} role="region" aria-label={words('benchmark.heat')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.stuck}>
                <FormattedMessage id="customers.customer" />
              </th>
              {side !== 'none' && (
                <th scope="col">
                  <FormattedMessage id={`benchmark.side.${side}`} />
                </th>
              )}
              <th scope="col" className={styles.fit}>
                <FormattedMessage id="benchmark.fit" />
              </th>
              {traits.map(({ id, name }) => (
                <th key={id} scope="col" className={styles.trait}>
                  <SaidText said={name} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ states, fit }, at) => {
              const person = people[from + at];
              if (!person) return null;
              return (
                <tr key={person.customer}>
                  <th scope="row" className={styles.stuck}>
                    <Link to="/customers/$customer/benchmark" params={{ customer: person.customer }}>
                      {person.name}
                    </Link>
                  </th>
                  {side !== 'none' && <td>{person.side}</td>}
                  <td className={styles.fit}>
                    <IntervalBar figure={fit} scale="share" label={words('benchmark.fit')} />
                  </td>
                  {traits.map(({ id }, column) => (
                    <td key={id}>
                      <StateSign state={stateOf(states, column)} />{' '}
                      <FormattedMessage id={`benchmark.state.${stateOf(states, column)}`} />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {rows.length > PER_PAGE && (
        <div className={styles.pages}>
          <Button variant="default" size="xs" disabled={from === 0} onClick={() => setFrom(from - PER_PAGE)}>
            <FormattedMessage id="benchmark.table.before" />
          </Button>
          <span aria-live="polite">
            <FormattedMessage
              id="benchmark.table.shown"
              values={{ from: from + 1, to: Math.min(rows.length, from + PER_PAGE), all: rows.length }}
            />
          </span>
          <Button
            variant="default"
            size="xs"
            disabled={from + PER_PAGE >= rows.length}
            onClick={() => setFrom(from + PER_PAGE)}
          >
            <FormattedMessage id="benchmark.table.after" />
          </Button>
        </div>
      )}
    </>
  );
}
