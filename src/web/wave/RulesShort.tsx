import { useIntl } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import { rulesInWords } from './rulesInWords.ts';
import type { WaveSearch } from './waveSearch.ts';
import type { Wave } from './waveTypes.ts';

interface RulesShortProps {
  readonly search: WaveSearch;
  readonly wave: Wave;
  readonly nameOf: (customer: string) => string;
  readonly className?: string | undefined;
}

/** The rules as sentences, for paper and for where the controls are folded away. */
export function RulesShort({ search, wave, nameOf, className }: RulesShortProps) {
  const intl = useIntl();
  const words = useWords();
  const list = (items: readonly string[]) => intl.formatList(items);
  return (
    <ul className={className}>
      {rulesInWords(search, wave, { words, list, nameOf }).map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
    </ul>
  );
}
