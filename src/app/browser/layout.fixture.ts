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
