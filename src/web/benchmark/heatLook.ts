import type { TraitState } from '../../positioning/benchmark/traitState.ts';

/** The colours of the picture, as a canvas takes them. */
export interface HeatLook {
  readonly states: Readonly<Record<TraitState, { readonly fill: string; readonly mark: string }>>;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly accent: string;
  readonly soft: string;
  readonly font: string;
}

/** As the page shows them now: its variables, whatever scheme and contrast they stand for. */
export function heatLookNow(): HeatLook {
  const styles = getComputedStyle(document.documentElement);
  const isForced = matchMedia('(forced-colors: active)').matches;
  const named = (name: string) => styles.getPropertyValue(name).trim();
  const usual = (name: string, forced: string) => (isForced ? forced : named(name));
  const match = named('--state-match');
  return {
    states: {
      match: { fill: match, mark: match },
      near: { fill: named('--state-near'), mark: match },
      gap: { fill: named('--state-gap'), mark: named('--state-gap-mark') },
      unknown: { fill: named('--state-unknown'), mark: named('--state-unknown-mark') },
    },
    ink: usual('--ink', 'CanvasText'),
    quiet: usual('--ink-quiet', 'CanvasText'),
    line: usual('--line', 'GrayText'),
    accent: usual('--accent', 'CanvasText'),
    soft: usual('--accent-soft', 'Canvas'),
    font: getComputedStyle(document.body).fontFamily,
  };
}
