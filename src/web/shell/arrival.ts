/** The page that the reader is on, and whether we led there; the first page is the browser's to begin. */
let here: { readonly path: string; readonly isLed: boolean } | undefined;

/**
 * Puts the focus on the heading of a page that one has come to, so that it is read out and the next tabulator goes on from
 * there. A page that is drawn anew, once its data are here, gets it back if it was lost with the former drawing.
 */
export function arriveAt(path: string, heading: HTMLElement | null): void {
  const isNew = here !== undefined && here.path !== path;
  const isLost = here?.isLed === true && document.activeElement === document.body;
  here = here?.path === path ? here : { path, isLed: isNew };
  if (isNew || isLost) heading?.focus({ preventScroll: true });
}
