import type { Mark } from './colouring.ts';

/** The mark of a kind of points, beside its word. */
export function MarkSign({ mark: { colour, shape } }: { readonly mark: Mark }) {
  const style = { color: `var(${colour})` };
  return (
    <svg width={11} height={11} viewBox="0 0 10 10" style={style} aria-hidden>
      {shape === 'disc' && <circle cx="5" cy="5" r="4.5" fill="currentColor" />}
      {shape === 'square' && <rect x="1" y="1" width="8" height="8" rx="1" fill="currentColor" />}
      {shape === 'triangle' && <path d="M5 0.6 9.6 9.2 0.4 9.2Z" fill="currentColor" />}
      {shape === 'diamond' && <path d="M5 0 10 5 5 10 0 5Z" fill="currentColor" />}
      {shape === 'cross' && <path d="M1.5 1.5 8.5 8.5M8.5 1.5 1.5 8.5" stroke="currentColor" strokeWidth="2" />}
      {shape === 'ring' && <circle cx="5" cy="5" r="3.75" fill="none" stroke="currentColor" strokeWidth="1.5" />}
    </svg>
  );
}
