import { FormattedMessage } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import styles from './ChosenTable.module.css';
import { commonReason } from './commonReason.ts';
import { type PlaceRow, PlaceTable } from './PlaceTable.tsx';
import { ReasonText } from './ReasonText.tsx';
import type { Lock, WaveSearch } from './waveSearch.ts';

interface ChosenTableProps {
  readonly chosen: readonly Omit<PlaceRow, 'why'>[];
  /** Absent where the choice was made and is only shown. */
  readonly search?: WaveSearch;
  /** Those that have just come in. */
  readonly entered?: ReadonlySet<string>;
  readonly onLock?: (customer: string, lock: Lock) => void;
}

/** Those who have a place, best first; the reason that most of them share is said once, any other in its row. */
export function ChosenTable({ chosen, search, entered, onLock }: ChosenTableProps) {
  const words = useWords();
  const common = commonReason(chosen.map(({ reasons }) => reasons[0]));
  const rows = chosen.map((place) => {
    const [reason] = place.reasons;
    const isSaid = reason === undefined || reason.code === common?.code;
    return {
      ...place,
      isNew: entered?.has(place.customer) === true,
      why: (
        <>
          {!isSaid && <ReasonText reason={reason} />}
          {place.group === null && place.worth !== null && reason?.code === 'chosen-on-odds' && (
            <FormattedMessage id="wave.why.groupUnknown" />
          )}
        </>
      ),
    };
  });
  return (
    <>
      {common && (
        <p className={styles.common}>
          <FormattedMessage
            id={chosen.every(({ reasons }) => reasons[0]?.code === common.code) ? 'wave.why.all' : 'wave.why.most'}
            values={{ reason: <ReasonText reason={common} /> }}
          />
        </p>
      )}
      <PlaceTable label={words('wave.chosenTable')} rows={rows} isPlaced search={search} onLock={onLock} />
    </>
  );
}
