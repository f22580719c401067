import { wholeNumber } from '../../platform/option.ts';
import type { Terminal } from '../../platform/terminal.ts';
import { currentScreen, resultOfScreen } from '../../positioning/screen/contract.ts';
import { statedLanguage } from '../saidText.ts';
import { screenText } from '../screenText.ts';
import type { DataOptions } from './dataOptions.ts';
import { withService } from './withService.ts';

export interface ScreenOptions extends DataOptions {
  readonly offering?: string;
  readonly language?: string;
  readonly json?: boolean;
}

/** `bellwether screen`: the funnel, the focus problems with message and work, and what would let one through. */
export async function screen(options: ScreenOptions, appVersion: string, terminal: Terminal): Promise<void> {
  const language = statedLanguage(options.language);
  const offering = wholeNumber('--offering', options.offering, { least: 1 }) ?? 1;
  await withService({ ...options, mayBeNew: false }, appVersion, terminal, async ({ client }) => {
    const result = await client.call(resultOfScreen, { offering });
    if (options.json) return terminal.out(`${JSON.stringify(result, null, 2)}\n`);
    const { current } = await client.call(currentScreen, { offering });
    terminal.out(screenText(result, current, { language, width: terminal.width }));
  });
}
