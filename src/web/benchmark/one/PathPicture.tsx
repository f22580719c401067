import { FormattedMessage, useIntl } from 'react-intl';
import { knownInterval } from '../../drawing/interval.ts';
import { useShare } from '../../drawing/useShare.ts';
import { useWords } from '../../language/useWords.ts';
import { SaidText } from '../../positioning/SaidText.tsx';
import type { CustomerBenchmark } from '../benchmarkTypes.ts';
import { FitBar } from '../FitBar.tsx';
import page from './CustomerBenchmark.module.css';
import styles from './PathPicture.module.css';
import { pathMarks } from './pathMarks.ts';
import { usePathWords } from './usePathWords.ts';

interface PathPictureProps {
  readonly benchmark: CustomerBenchmark;
}

/** The fewest changes that would bring the customer over the line: the fit now, after each, and at the end. */
export function PathPicture({ benchmark }: PathPictureProps) {
  const { fit, line, shortestPath: path, traits } = benchmark;
  const intl = useIntl();
  const words = useWords();
  const share = useShare();
  const { stepText, namesOf, sentence } = usePathWords(benchmark);
  const start = knownInterval(fit);
  const marks = start
    ? pathMarks(
        start.mean,
        path.steps.map(({ gain }) => gain),
      )
    : [];
  const held = path.heldBy;
  return (
    <section aria-labelledby="path">
      <h2 id="path" className={page.title}>
        <FormattedMessage id="benchmark.path" />
      </h2>
      <p className={page.sentence}>{sentence}</p>
      {held && (held.unchangeable.length > 0 || held.unknown.length > 0) && (
        <p className={page.quiet}>
          {held.unchangeable.length > 0 &&
            words('benchmark.path.unchangeable', {
              count: held.unchangeable.length,
              list: namesOf(held.unchangeable),
            })}{' '}
          {held.unknown.length > 0 && words('benchmark.path.unknownToo', { list: namesOf(held.unknown) })}
        </p>
      )}
      {path.state === 'found' && start && (
        <ol className={styles.path}>
          <li className={styles.step}>
            <span className={styles.what}>
              <FormattedMessage id="benchmark.path.start" />
            </span>
            <span className={styles.lane}>
              <FitBar fit={start} line={line} label={words('benchmark.path.start')} isAligned />
            </span>
          </li>
          {path.steps.map((step, at) => {
            const mark = marks[at];
            const closed = traits.filter(({ id }) => step.closes.includes(id));
            return (
              <li key={step.field} className={styles.step}>
                <span className={styles.what}>
                  <span className={styles.change}>
                    {intl.formatNumber(at + 1)}. {stepText(step)}
                  </span>
                  {closed.map(({ id, name, howToClose }) => (
                    <span key={id} className={styles.closes}>
                      <SaidText said={name} />
                      <HowTo said={howToClose} />
                    </span>
                  ))}
                </span>
                {mark && (
                  <span className={styles.lane}>
                    <span className={styles.bar} aria-hidden>
                      <span className={styles.track} />
                      <span className={styles.line} style={{ insetInlineStart: `${line * 100}%` }} />
                      <span
                        className={styles.gain}
                        style={{ insetInlineStart: `${mark.from * 100}%`, width: `${(mark.to - mark.from) * 100}%` }}
                      />
                    </span>
                    <span className={styles.figure}>
                      <FormattedMessage
                        id="benchmark.path.gain"
                        values={{
                          gain: intl.formatNumber(step.gain * 100, { maximumFractionDigits: 0, signDisplay: 'always' }),
                          to: share(mark.to),
                        }}
                      />
                    </span>
                  </span>
                )}
              </li>
            );
          })}
          <li className={styles.step}>
            <span className={styles.what}>
              <FormattedMessage id="benchmark.path.end" values={{ line: share(line) }} />
            </span>
            <span className={styles.lane}>
              <FitBar fit={path.fit} line={line} label={words('benchmark.path.end', { line: share(line) })} isAligned />
            </span>
          </li>
        </ol>
      )}
    </section>
  );
}

function HowTo({ said }: { readonly said: CustomerBenchmark['traits'][number]['howToClose'] }) {
  if (Object.values(said).every((text) => text === undefined || text.trim() === '')) return null;
  return (
    <span className={styles.how}>
      <SaidText said={said} />
    </span>
  );
}
