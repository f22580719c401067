import { useWords } from '../language/useWords.ts';
import styles from './PlaceTable.module.css';
import { type PlaceRow, PlaceTable } from './PlaceTable.tsx';
import { ReasonText } from './ReasonText.tsx';
import type { Said } from './reasonWords.ts';
import { WorthText } from './WorthText.tsx';
import type { Lock, WaveSearch } from './waveSearch.ts';

interface ChosenTableProps {
  readonly wave: { readonly chosen: readonly (Omit<PlaceRow, 'why'> & { readonly reasons: readonly Said[] })[] };
  /** Absent where the choice was made and is only shown. */
  readonly search?: WaveSearch;
  /** Those that have just come in. */
  readonly entered?: ReadonlySet<string>;
  readonly onLock?: (customer: string, lock: Lock) => void;
}

/** Those who have a place, best first, each with its reason. */
export function ChosenTable({ wave, search, entered, onLock }: ChosenTableProps) {
  const words = useWords();
  const rows = wave.chosen.map(({ reasons, ...place }) => ({
    ...place,
    isNew: entered?.has(place.customer) === true,
    why: reasons[0] && (
      <>
        <ReasonText reason={reasons[0]} />
        <WorthText reason={reasons[0]} className={styles.made} />
      </>
    ),
  }));
  return <PlaceTable label={words('wave.chosenTable')} rows={rows} isPlaced search={search} onLock={onLock} />;
}
