import { Fragment } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Importance } from '../../drawing/Importance.tsx';
import { useShare } from '../../drawing/useShare.ts';
import { useWords } from '../../language/useWords.ts';
import { SaidText } from '../../positioning/SaidText.tsx';
import type { CustomerBenchmark, CustomerTrait } from '../benchmarkTypes.ts';
import { DonorText } from '../DonorText.tsx';
import { StateWord } from '../StateWord.tsx';
import { useMeasureWords } from '../useMeasureWords.ts';
import page from './CustomerBenchmark.module.css';
import styles from './TraitsBySection.module.css';
import { useGapText } from './useGapText.ts';

interface TraitsBySectionProps {
  readonly benchmark: CustomerBenchmark;
}

/** Every trait under its section: what is known, what is wanted, how far apart they are, and what closing it would change. */
export function TraitsBySection({ benchmark: { traits, odds } }: TraitsBySectionProps) {
  const words = useWords();
  const sections = [...new Set(traits.map(({ section }) => section))];
  return (
    <section>
      <h2 id="traits" className={page.title}>
        <FormattedMessage id="benchmark.traits" />
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and who has no pointer scrolls it by keyboard */}
      <div className={styles.frame} tabIndex={0} role="region" aria-labelledby="traits">
        <table className={styles.table} role="table">
          <thead role="rowgroup">
            <tr role="row">
              {heads.map((head) => (
                <th key={head} scope="col" role="columnheader">
                  <FormattedMessage id={head} />
                </th>
              ))}
            </tr>
          </thead>
          {sections.map((section) => (
            <tbody key={section} role="rowgroup">
              <tr role="row">
                <th scope="rowgroup" role="rowheader" colSpan={heads.length} className={styles.section}>
                  <FormattedMessage id={`benchmark.section.${section}`} />
                </th>
              </tr>
              {traits
                .filter((trait) => trait.section === section)
                .map((trait) => (
                  <TraitRow key={trait.id} trait={trait} now={odds} />
                ))}
            </tbody>
          ))}
        </table>
      </div>
      <p className={page.note}>{words(odds === null ? 'benchmark.odds.none' : 'benchmark.odds.about')}</p>
    </section>
  );
}

const heads = [
  'benchmark.trait',
  'benchmark.importance',
  'benchmark.state',
  'benchmark.now',
  'benchmark.wanted',
  'benchmark.close',
  'benchmark.odds',
] as const;

function TraitRow({ trait, now }: { readonly trait: CustomerTrait; readonly now: CustomerBenchmark['odds'] }) {
  const words = useWords();
  const share = useShare();
  const intl = useIntl();
  const gapText = useGapText();
  const { labelText, valueText, wantText } = useMeasureWords();
  const { measure, state, gap, donor, problem } = trait;
  const label = (head: (typeof heads)[number]) => ({ 'data-label': words(head) });
  const change = gap?.oddsChange;
  const hasHowTo = Object.values(trait.howToClose).some((text) => (text ?? '').trim() !== '');
  const isShort = state === 'near' || state === 'gap';
  return (
    <tr role="row">
      <th scope="row" role="rowheader" className={styles.trait}>
        <SaidText said={trait.name} />
        {donor && (
          <span className={styles.under}>
            {donor.isFormer || donor.customer !== null ? words('benchmark.borrowed') : ''} <DonorText donor={donor} />
          </span>
        )}
      </th>
      <td role="cell" {...label('benchmark.importance')}>
        <Importance importance={trait.importance} />
      </td>
      <td role="cell" {...label('benchmark.state')} className={styles.state}>
        {state ? (
          <StateWord state={state} />
        ) : (
          <span className={styles.quiet}>{words(problem ? `benchmark.problem.${problem}` : 'benchmark.told')}</span>
        )}
      </td>
      <td role="cell" {...label('benchmark.now')}>
        {measure && valueText(measure, trait.value)}
      </td>
      <td role="cell" {...label('benchmark.wanted')}>
        {measure && (
          <>
            {wantText(measure)}
            <span className={styles.under}>{labelText(measure.field, measure.label)}</span>
          </>
        )}
      </td>
      <td role="cell" {...label('benchmark.close')} className={styles.close}>
        {gap && measure && <span className={styles.gap}>{gapText(gap, measure)}</span>}
        {isShort && hasHowTo && <SaidText said={trait.howToClose} />}
        {isShort && !trait.isChangeable && <span className={styles.quiet}>{words('benchmark.unchangeable')}</span>}
      </td>
      <td role="cell" {...label('benchmark.odds')} className={styles.odds}>
        {change?.odds && now && (
          <Fragment>
            <span className={styles.to}>
              {words('benchmark.odds.to', { mean: share(change.odds.mean), now: share(now.mean) })}
            </span>
            <span className={styles.under}>
              {words('drawing.range', { low: share(change.odds.low), high: share(change.odds.high) })}
              {' · '}
              {words('benchmark.odds.points', {
                points: intl
                  .formatNumber(change.points.mean, {
                    signDisplay: 'exceptZero',
                    minimumFractionDigits: 2,
                    maximumFractionDigits: 2,
                  })
                  .replace('-', '\u2212'),
              })}
            </span>
          </Fragment>
        )}
        {gap && !change && gap.withoutOddsBecause && (
          <span className={styles.quiet}>{words(`benchmark.odds.${gap.withoutOddsBecause}`)}</span>
        )}
      </td>
    </tr>
  );
}
