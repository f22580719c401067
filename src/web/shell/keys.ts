import { useEffect, useRef } from 'react';
import type { MessageId } from '../language/messageId.ts';

/** A key, or two pressed one after the other, and what it does. */
export interface Key {
  /** As `KeyboardEvent.key` names it: `j`, `?`, `g m`; `mod+k` with the control or command key. */
  readonly keys: string;
  readonly label: MessageId;
  readonly run: () => void;
}

const MS_BETWEEN_TWO = 1200;
let layers: readonly (readonly Key[])[] = [];
let begun: { readonly key: string; readonly at: number } | undefined;

/** Every key that does something now, those of the page before those of the shell. */
export function keysNow(): readonly Key[] {
  return layers.toReversed().flat();
}

/**
 * Keys that work while this component is shown and nobody is writing.
 *
 * ```tsx
 * useKeys([{ keys: 'j', label: 'customers.next', run: down }]);
 * ```
 */
export function useKeys(keys: readonly Key[]): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const layer = latest.current.map(({ keys, label }, i) => ({ keys, label, run: () => latest.current[i]?.run() }));
    layers = [...layers, layer];
    return () => {
      layers = layers.filter((each) => each !== layer);
    };
  }, []);
}

/** Hears the keys of the whole window. */
export function hearKeys(): () => void {
  const hear = (event: KeyboardEvent) => {
    const isModified = event.ctrlKey || event.metaKey;
    if (event.defaultPrevented || event.altKey || (!isModified && isWriting(event.target))) return;
    if (event.key === 'Enter' && isPressing(event.target)) return;
    const key = isModified ? `mod+${event.key.toLowerCase()}` : event.key;
    const first = begun && event.timeStamp - begun.at < MS_BETWEEN_TWO ? begun.key : undefined;
    begun = undefined;
    const all = keysNow();
    const found = all.find(({ keys }) => keys === (first === undefined ? key : `${first} ${key}`));
    if (found) {
      event.preventDefault();
      found.run();
    } else if (all.some(({ keys }) => keys.startsWith(`${key} `))) begun = { key, at: event.timeStamp };
  };
  window.addEventListener('keydown', hear);
  return () => window.removeEventListener('keydown', hear);
}

/** Enter presses what has the focus, before it is a key of the page. */
function isPressing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('a, button, input, summary, [role="button"]') !== null;
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return true;
  return target instanceof HTMLInputElement
    ? !['checkbox', 'radio', 'button', 'range'].includes(target.type)
    : target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
