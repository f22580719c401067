import { useEffect, useRef } from 'react';

interface FocusBack {
  /** The problem was begun in the dialog: its row comes before what opened it. */
  readonly isNew: boolean;
  /** Where what the dialog was about stands on the page, as a selector. */
  readonly place: string;
}

/**
 * Puts the focus, once a dialog is closed, where the work goes on: on what opened it, or, where that is gone or the problem is
 * new, on the row or the cell itself; failing both on the button that adds a problem.
 */
export function useFocusBack({ isNew, place }: FocusBack): void {
  const opener = useRef(document.activeElement);
  const back = useRef({ isNew, place });
  useEffect(() => {
    const { isNew: isRowFirst, place: at } = back.current;
    const opened = opener.current;
    return () => {
      // After the dialog has left the page, and after the page has said where one arrived.
      setTimeout(() => {
        if (document.querySelector('[role="dialog"]')) return;
        const from = opened instanceof HTMLElement && opened !== document.body && opened.isConnected ? opened : null;
        const here = document.querySelector<HTMLElement>(at);
        const add = document.querySelector<HTMLElement>('[data-add-problem]');
        ((isRowFirst ? here : from) ?? here ?? from ?? add)?.focus();
      });
    };
  }, []);
}
