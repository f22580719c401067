import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { styleNonce } from './styleNonce.ts';

/** Puts the product into the page. */
export function show(): void {
  // What holds the page still behind a dialog adds a style element, and takes its nonce from here.
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no place for its content.');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
