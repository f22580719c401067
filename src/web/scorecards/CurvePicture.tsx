import styles from './CurvePicture.module.css';

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Spread {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

interface Tick {
  /** 0 to 1 of the picture's width or height. */
  readonly at: number;
  readonly text: string;
}

export interface PicturedLine {
  readonly name: string;
  readonly kind: 'ours' | 'other' | 'quiet';
  readonly points: readonly Place[];
}

interface CurvePictureProps {
  /** All that the picture says, for those who do not see it. */
  readonly label: string;
  readonly across: { readonly title: string; readonly ticks: readonly Tick[] };
  readonly up: { readonly title: string; readonly ticks: readonly Tick[] };
  readonly lines: readonly PicturedLine[];
  /** Within what our line lies with a probability of 80 %. */
  readonly band?: readonly Spread[];
  /** Single figures with their intervals. */
  readonly marks?: readonly (Place & Spread)[];
}

/** Curves in a frame of places from 0 to 1, with a band of uncertainty, marks and a legend in words. */
export function CurvePicture({ label, across, up, lines, band = [], marks = [] }: CurvePictureProps) {
  return (
    <figure className={styles.figure}>
      <p className={styles.up}>{up.title}</p>
      <div className={styles.plot} role="img" aria-label={label}>
        {up.ticks.map(({ at, text }) => (
          <span key={text} className={styles.line} style={{ bottom: `${100 * at}%` }}>
            <span className={styles.level}>{text}</span>
          </span>
        ))}
        <svg className={styles.curves} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
          {band.length > 1 && <path className={styles.band} d={`${areaOf(band)}Z`} />}
          {lines.map(({ name, kind, points }) => (
            <path key={name} className={styles.curve} data-kind={kind} d={pathOf(points)} />
          ))}
        </svg>
        {marks.map(({ x, y, low, high }) => (
          <span
            key={x}
            className={styles.whisker}
            style={{ left: `${100 * x}%`, bottom: `${100 * low}%`, height: `${100 * (high - low)}%` }}
          >
            <span className={styles.mark} style={{ bottom: `${(100 * (y - low)) / Math.max(1e-9, high - low)}%` }} />
          </span>
        ))}
        {across.ticks.map(({ at, text }) => (
          <span key={text} className={styles.tick} style={{ left: `${100 * at}%` }}>
            {text}
          </span>
        ))}
      </div>
      <figcaption>
        <p className={styles.across}>{across.title}</p>
        <div className={styles.legend}>
          {lines.map(({ name, kind }) => (
            <span key={name} className={styles.key}>
              <span className={styles.keyLine} data-kind={kind} aria-hidden />
              {name}
            </span>
          ))}
        </div>
      </figcaption>
    </figure>
  );
}

function pathOf(points: readonly Place[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${written(100 * x)} ${written(100 - 100 * y)}`).join('');
}

function areaOf(band: readonly Spread[]): string {
  const upper = band.map(({ x, high }) => ({ x, y: high }));
  const lower = band.map(({ x, low }) => ({ x, y: low })).toReversed();
  return pathOf([...upper, ...lower]);
}

function written(value: number): string {
  return String(Math.round(100 * Math.min(100, Math.max(0, value))) / 100);
}
