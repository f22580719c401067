import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import type { Gate } from '../../positioning/screen/gate.ts';
import type { NothingLeft as Left } from '../../positioning/screen/screen.ts';
import { useWords } from '../language/useWords.ts';
import { missingValue } from './missingValue.ts';
import styles from './Problems.module.css';
import type { ShownScreen } from './useScreen.ts';
import { useScreenWords } from './useScreenWords.ts';

/** That nothing passed, and what to do: find out what is open, or relax the gate that lets the most valuable problem through. */
export function NothingLeft({ shown, left }: { readonly shown: ShownScreen; readonly left: Left }) {
  const words = useWords();
  const { list } = useScreenWords(shown.figures);
  const title = useTitle(shown);
  const name = (gate: Gate) => words(`problems.gate.${gate}`);
  const { findOut, relax, nearest } = left;
  const isOpen = findOut !== null;
  return (
    <section className={styles.section} aria-labelledby="problems-nothing">
      <h2 id="problems-nothing">
        <FormattedMessage id={isOpen ? 'problems.nothing.openTitle' : 'problems.nothing.title'} />
      </h2>
      <p className={styles.lead}>
        <FormattedMessage id={isOpen ? 'problems.nothing.openAbout' : 'problems.nothing.about'} />
      </p>
      {findOut && (
        <>
          <p>
            <FormattedMessage
              id="problems.nothing.find"
              values={{ problem: title(findOut.problem), count: findOut.gates.length }}
            />
          </p>
          <ul className={styles.list}>
            {findOut.gates.map((gate) => (
              <li key={gate}>
                {shown.isFormer ? (
                  name(gate)
                ) : (
                  <Link
                    to="/problems"
                    search={(before) => ({ ...before, problem: findOut.problem, gate })}
                    resetScroll={false}
                    className={styles.link}
                  >
                    {words(`problems.ask.${gate}`)}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {relax ? (
        <RelaxBest shown={shown} gate={relax.gate} lets={relax.lets} />
      ) : (
        <p>
          <FormattedMessage
            id="problems.nothing.noSingle"
            values={{ problem: title(nearest.problem), gates: list(nearest.gates.map(name)) }}
          />
        </p>
      )}
    </section>
  );
}

interface RelaxBestProps {
  readonly shown: ShownScreen;
  readonly gate: Gate;
  readonly lets: readonly string[];
}

function RelaxBest({ shown, gate, lets }: RelaxBestProps) {
  const words = useWords();
  const title = useTitle(shown);
  const { value, missing } = useScreenWords(shown.figures);
  const [best = ''] = lets;
  const worth = shown.result.problems.find(({ id }) => id === best)?.value ?? null;
  const values = { gate: words(`problems.gate.${gate}`), problem: title(best) };
  return (
    <div className={styles.hands}>
      <span>
        {worth ? (
          <FormattedMessage id="problems.nothing.relax" values={{ ...values, value: value(worth) }} />
        ) : (
          <FormattedMessage
            id="problems.nothing.relaxUnknown"
            values={{ ...values, missing: missing(missingValue(shown.figures, shown.whoHas(best))) }}
          />
        )}
        {lets.length > 1 && (
          <>
            {' '}
            <FormattedMessage id="problems.nothing.also" values={{ count: lets.length - 1 }} />
          </>
        )}
      </span>
      {!shown.isFormer && (
        <Button
          size="compact-sm"
          variant="light"
          className={styles.hand ?? ''}
          onClick={() => {
            shown.change({ ...shown.content, relaxed: [...shown.content.relaxed, gate] });
            // This button goes; the one of the funnel, which asks the gate again, stays.
            document.querySelector<HTMLElement>(`[data-relax="${gate}"]`)?.focus();
          }}
        >
          {words('problems.relax.of', { gate: values.gate })}
        </Button>
      )}
    </div>
  );
}

function useTitle({ content, figures }: ShownScreen) {
  const { titleOf } = useScreenWords(figures);
  return (id: string) => {
    const problem = content.problems.find((one) => one.id === id);
    return problem ? titleOf(problem) : id;
  };
}
