import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import type { Gate } from '../../positioning/screen/gate.ts';
import type { FunnelStep } from '../../positioning/screen/screen.ts';
import { useWords } from '../language/useWords.ts';
import styles from './FunnelPicture.module.css';
import type { ShownScreen } from './useScreen.ts';
import { useScreenWords } from './useScreenWords.ts';

/** How many problems are left behind each gate: full for those that passed, hatched for those that still may. */
export function FunnelPicture({ shown }: { readonly shown: ShownScreen }) {
  const { result, content } = shown;
  const total = content.problems.length;
  return (
    <>
      <ol className={styles.funnel}>
        <li className={`${styles.row} ${styles.first}`}>
          <div className={styles.count}>
            <FormattedMessage id="problems.funnel.all" values={{ count: total }} />
          </div>
        </li>
        {result.funnel.map((step, place) => (
          <FunnelRow
            key={step.gate}
            shown={shown}
            step={step}
            before={result.funnel[place - 1] ?? { passed: total, open: 0 }}
          />
        ))}
      </ol>
      <p className={styles.key}>
        <span>
          <i className={styles.keyPassed} aria-hidden />
          <FormattedMessage id="problems.funnel.key.passed" />
        </span>
        <span>
          <i className={styles.keyOpen} aria-hidden />
          <FormattedMessage id="problems.funnel.key.open" />
        </span>
      </p>
    </>
  );
}

interface FunnelRowProps {
  readonly shown: ShownScreen;
  readonly step: FunnelStep;
  readonly before: Pick<FunnelStep, 'passed' | 'open'>;
}

function FunnelRow({ shown: { content, result, figures, isFormer, change }, step, before }: FunnelRowProps) {
  const words = useWords();
  const { titleOf, list } = useScreenWords(figures);
  const { gate, isRelaxed, passed, open, failed } = step;
  const total = Math.max(content.problems.length, 1);
  const name = words(`problems.gate.${gate}`);
  const lets = result.relaxings.find((relaxing) => relaxing.gate === gate)?.lets ?? [];
  const names = list(content.problems.filter(({ id }) => lets.includes(id)).map((problem) => titleOf(problem)));
  const isLast = !isRelaxed && result.relaxings.length === 1;
  const turn = () => {
    const relaxed: Gate[] = isRelaxed ? content.relaxed.filter((one) => one !== gate) : [...content.relaxed, gate];
    change({ ...content, relaxed });
  };
  return (
    <li className={styles.row} data-relaxed={isRelaxed || undefined}>
      <div className={styles.shape} aria-hidden>
        <div
          className={styles.open}
          style={{ clipPath: taper((before.passed + before.open) / total, (passed + open) / total) }}
        />
        <div className={styles.passed} style={{ clipPath: taper(before.passed / total, passed / total) }} />
      </div>
      <div className={styles.text}>
        <h3>{name}</h3>
        <p>
          {isRelaxed ? (
            <FormattedMessage id="problems.funnel.relaxed" />
          ) : (
            <FormattedMessage id="problems.funnel.counts" values={{ passed, open, failed }} />
          )}
        </p>
        {!isRelaxed && lets.length > 0 && (
          <p className={styles.quiet}>
            <FormattedMessage id="problems.relax.lets" values={{ count: lets.length, names }} />
          </p>
        )}
      </div>
      {!isFormer && (
        <div className={styles.hands}>
          <Button
            size="compact-sm"
            data-relax={gate}
            variant="subtle"
            disabled={isLast}
            title={isLast ? words('problems.relax.last') : undefined}
            aria-label={words(isRelaxed ? 'problems.ask.of' : 'problems.relax.of', { gate: name })}
            onClick={turn}
          >
            <FormattedMessage id={isRelaxed ? 'problems.ask' : 'problems.relax'} />
          </Button>
        </div>
      )}
    </li>
  );
}

/** A strip around the middle, from one share of the width at the top to another at the bottom. */
function taper(top: number, bottom: number): string {
  const at = (share: number, y: string) => `${50 + share * 50}% ${y}`;
  return `polygon(${at(-top, '0')}, ${at(top, '0')}, ${at(bottom, '100%')}, ${at(-bottom, '100%')})`;
}
