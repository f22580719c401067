import { useCallback } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { Told, ToldFigures } from '../../evidence/told.ts';
import type { MessageId } from '../language/messageId.ts';
import type { Values } from '../language/useWords.ts';

/** What a sentence is about: why the file is read so, why a column is taken so, what is wrong in it. */
const ids = {
  guess: (code: string) => `import.guess.${code}`,
  reason: (code: string) => `import.reason.${code}`,
  found: (code: string) => `import.found.${code}`,
} as const;

/** Words what the service tells as a code with figures; undefined for one that these pages do not know. */
export type WordsOfTold = (about: keyof typeof ids, told: Told) => string | undefined;

export function useTold(): WordsOfTold {
  const intl = useIntl();
  return useCallback(
    (about, { code, figures }) => {
      const id = ids[about](code);
      if (!Object.hasOwn(intl.messages, id)) return undefined;
      if (about === 'found' && isUntold(intl.messages[id as MessageId], figures)) return undefined;
      return intl.formatMessage({ id: id as MessageId }, valuesOf(figures, intl));
    },
    [intl],
  );
}

/** What an earlier version kept has sentences, and no figures for these. */
function isUntold(message: unknown, figures: ToldFigures): boolean {
  const isBare = Object.keys(figures).every((name) => name === 'column');
  return isBare && typeof message === 'string' && /\{(?!column[,}])\w+[,}]/u.test(message);
}

function valuesOf(figures: ToldFigures, intl: IntlShape): Values {
  const values = Object.entries(figures).map(([name, figure]) => [
    name,
    Array.isArray(figure) ? figure.join(intl.formatMessage({ id: 'import.between' })) : figure,
  ]);
  return { ...Object.fromEntries(values), hasUnreadable: 'unreadable' in figures ? 'yes' : 'no' } as Values;
}
