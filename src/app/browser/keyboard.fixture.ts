import type { Page } from 'playwright-core';

const MOST_STOPS = 120;

/**
 * Goes on with the tabulator until what is focused is called so, as somebody without a pointer does.
 *
 * ```ts
 * await tabTo(page, 'Save the decision', 'Shift+Tab');
 * ```
 */
export async function tabTo(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  while (passed.length < MOST_STOPS) {
    await page.keyboard.press(key);
    const focused = await nameOfFocused(page);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    passed.push(focused);
  }
  throw new Error(`"${name}" is not reached by ${key}; passed were: ${passed.join(' | ')}`);
}

function nameOfFocused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement)) return '';
    const said = focused.getAttribute('aria-label');
    const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : undefined;
    return (said ?? label ?? focused.textContent ?? '').trim();
  });
}
