import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

const STOPS = 'a[href], button';
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * One stop of the Tab key for many buttons and links: arrow keys, Home and End go among them, and Tab comes back to the one
 * that was left.
 *
 * ```tsx
 * const roving = useRoving<HTMLDivElement>();
 * <div role="toolbar" {...roving}>...</div>
 * ```
 */
export function useRoving<Kind extends HTMLElement>(): {
  readonly ref: RefObject<Kind | null>;
  readonly onKeyDown: (event: KeyboardEvent<Kind>) => void;
  readonly onFocus: (event: { readonly target: EventTarget }) => void;
} {
  const ref = useRef<Kind>(null);
  const current = useRef<Element>(undefined);
  const stops = () => [...(ref.current?.querySelectorAll<HTMLElement>(STOPS) ?? [])].filter(isUsable);
  const mark = () => {
    const all = stops();
    const chosen = all.find((stop) => stop === current.current) ?? all[0];
    for (const stop of all) stop.tabIndex = stop === chosen ? 0 : -1;
  };
  useEffect(mark);
  return {
    ref,
    onFocus: ({ target }) => {
      current.current = target as Element;
      mark();
    },
    onKeyDown: (event) => {
      const all = stops();
      const at = all.findIndex((stop) => stop === event.target);
      const step = STEPS[event.key];
      const next = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : step && at + step;
      if (at < 0 || next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      all[Math.max(0, Math.min(all.length - 1, next))]?.focus();
      event.preventDefault();
    },
  };
}

function isUsable(stop: HTMLElement): boolean {
  return !(stop instanceof HTMLButtonElement && stop.disabled);
}
