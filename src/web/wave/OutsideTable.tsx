import { FormattedMessage } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import { OutsideWhy } from './OutsideWhy.tsx';
import { PlaceTable } from './PlaceTable.tsx';
import { type Lock, locked, type WaveSearch } from './waveSearch.ts';
import type { Wave } from './waveTypes.ts';

interface OutsideTableProps {
  readonly wave: Wave;
  readonly search: WaveSearch;
  readonly left: ReadonlySet<string>;
  readonly onChange: (search: WaveSearch) => void;
}

/** The nearest of those that have no place, and those kept out by hand: why, and what would bring each in. */
export function OutsideTable({ wave, search, left, onChange }: OutsideTableProps) {
  const words = useWords();
  const keptOut = wave.explained.filter(({ customer }) => search.out?.includes(customer));
  const outside = [...wave.justOutside, ...keptOut];
  if (outside.length === 0) {
    return (
      <p>
        <FormattedMessage id="wave.outside.none" />
      </p>
    );
  }
  const rows = outside.map((outsider) => {
    const { customer, name, odds, group, worth, reasons } = outsider;
    const why = <OutsideWhy {...{ outsider, wave, search, onChange }} />;
    return { customer, name, odds, group, worth, reasons, why, isNew: left.has(customer) };
  });
  const lock = (customer: string, to: Lock) => onChange(locked(search, customer, to));
  return <PlaceTable label={words('wave.outside')} rows={rows} isPlaced={false} search={search} onLock={lock} />;
}
