import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { OutputOf } from '../../../platform/operation/operation.ts';
import type { getMeasures } from '../../../readiness/measure/contract.ts';
import { IntervalBar } from '../../drawing/IntervalBar.tsx';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWords } from '../../language/useWords.ts';
import { axisNames } from '../fieldNames.ts';
import { FactList } from './FactList.tsx';
import styles from './MeasureList.module.css';
import { signalLabel } from './signalLabel.ts';

export type Measured = OutputOf<typeof getMeasures>;

/** How willing, demanding and far-sighted, each with its interval; opened, what says so. */
export function MeasureList({ measured }: { readonly measured: Measured }) {
  return (
    <ul className={styles.list}>
      {axisNames.map((axis) => (
        <MeasureLine key={axis} axis={axis} measured={measured} />
      ))}
    </ul>
  );
}

function MeasureLine({ axis, measured }: { readonly axis: (typeof axisNames)[number]; readonly measured: Measured }) {
  const words = useWords();
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const figure = measured.measures[axis];
  const restsOn = measured.restsOn.filter((one) => one.axis === axis);
  const label = words(`customers.field.${axis}`);
  const cut = axis === 'strategicView' ? undefined : measured.cuts[axis];
  return (
    <li>
      <div className={styles.head}>
        <span className={styles.label}>{label}</span>
        {restsOn.length > 0 && (
          <button type="button" className={styles.open} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <FormattedMessage id="customers.measure.restsOn" values={{ count: restsOn.length }} />
          </button>
        )}
      </div>
      <IntervalBar figure={figure} scale="percentile" label={label} size="full" {...(cut !== undefined && { cut })} />
      {isOpen && (
        <ul className={styles.evidence}>
          {restsOn.map(({ signal, label: called, facts }) => (
            <li key={signal}>
              <span className={styles.signal}>{signalLabel(signal, called, language)}</span>
              <FactList
                signal={signal}
                kind=""
                facts={facts.map(({ observation, ...fact }) => ({
                  id: observation,
                  ...fact,
                  ageDays: ageOf(fact.observedAt),
                }))}
              />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function ageOf(observedAt: string): number {
  return Math.max(0, Math.floor((Date.now() - Date.parse(observedAt)) / 86_400_000));
}
