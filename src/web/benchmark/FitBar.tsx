import { IntervalBar } from '../drawing/IntervalBar.tsx';
import { knownInterval, type MaybeInterval } from '../drawing/interval.ts';
import { useWords } from '../language/useWords.ts';

interface FitBarProps {
  readonly fit: MaybeInterval;
  readonly line: number;
  /** What it is the fit of, for readers who do not see the bar; the fit as it is where absent. */
  readonly label?: string;
  /** Whether it says the interval where nothing is unknown too, so that bars below each other are as long. */
  readonly isAligned?: boolean;
}

/** A fit with its interval against the line; the interval in figures where anything is unknown. */
export function FitBar({ fit, line, label, isAligned = false }: FitBarProps) {
  const words = useWords();
  const known = knownInterval(fit);
  return (
    <IntervalBar
      figure={fit}
      scale="share"
      label={label ?? words('benchmark.fit')}
      cut={line}
      hasRange={isAligned || (known !== null && known.low !== known.high)}
    />
  );
}
