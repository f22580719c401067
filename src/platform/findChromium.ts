import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium of this machine, or the one that BELLWETHER_CHROMIUM names; undefined where there is none. */
export function findChromium(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  return [environment['BELLWETHER_CHROMIUM'], ...places].find((path) => path !== undefined && existsSync(path));
}
