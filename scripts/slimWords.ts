import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

const catalogue = /\/src\/web\/\w+\/(?:en|fr|zh)\.json$/;

/** Parses the messages of the pages when they are built, so that no reader loads and runs the parser. */
export function slimWords(): Plugin {
  return {
    name: 'slim-words',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^@formatjs\/icu-messageformat-parser$/,
            replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
          },
        ],
      },
    }),
    transform(code, id) {
      if (!catalogue.test(id)) return undefined;
      const messages = Object.entries(JSON.parse(code) as Readonly<Record<string, string>>);
      const parsed = messages.map(([name, message]) => [name, parse(message, { captureLocation: false })]);
      return { code: JSON.stringify(Object.fromEntries(parsed)), map: null };
    },
  };
}
