import type { Page } from 'playwright-core';

/** Elements that make the page itself scroll sideways. */
export function keptWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName} ${element.className} ends at ${element.getBoundingClientRect().right}`)
      .slice(0, 10);
  });
}

/** Texts that do not fit into their element, and are cut there without a sign or cover something else. */
export function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('main *, nav *')) {
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (!own || element.closest('[aria-hidden="true"], svg, pre')) continue;
      const style = getComputedStyle(element);
      if (style.textOverflow === 'ellipsis' || style.display === 'inline' || style.position === 'absolute') continue;
      const scrolls = (value: string) => value === 'auto' || value === 'scroll';
      if (scrolls(style.overflowX) || scrolls(style.overflowY)) continue;
      if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) {
        found.push(`${element.textContent?.trim().slice(0, 60)} (${element.scrollWidth} > ${element.clientWidth})`);
      }
    }
    return found;
  });
}

/** Controls on the screen that something else lies on, so that a click on their middle would not reach them. */
export function coveredControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const control of document.querySelectorAll<HTMLElement>('main button, main a, main input, main select')) {
      const { left, right, top, bottom } = control.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const isShown = control.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      // A way past something shows itself only to who comes to it by keys.
      const isHeldBack = getComputedStyle(control).clipPath === 'inset(50%)';
      if (right - left < 2 || bottom - top < 2 || !isShown || isHeldBack) continue;
      // What scrolled out of its own frame, or under the rail at the foot, can be scrolled back.
      if (!isInFrames(control, x, y) || y > innerHeight - 64) continue;
      const hit = document.elementFromPoint(x, y);
      const label = control.closest('label');
      if (!hit || control.contains(hit) || hit.contains(control) || label?.contains(hit)) continue;
      if (hit instanceof HTMLLabelElement && hit.control === control) continue;
      found.push(`${control.outerHTML.slice(0, 100)} is under ${hit.outerHTML.slice(0, 100)}`);
    }
    return found;

    function isInFrames(element: Element, x: number, y: number): boolean {
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
      for (let frame = element.parentElement; frame; frame = frame.parentElement) {
        if (getComputedStyle(frame).overflow === 'visible') continue;
        const box = frame.getBoundingClientRect();
        if (x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
      }
      return true;
    }
  });
}
