import type { OutputOf } from '../../platform/operation/operation.ts';
import type { getDecision } from '../../selection/decision/contract.ts';
import { useWords } from '../language/useWords.ts';
import { ChosenTable } from '../wave/ChosenTable.tsx';
import { MarginText } from '../wave/MarginText.tsx';
import { PlaceTable } from '../wave/PlaceTable.tsx';
import { ReasonText } from '../wave/ReasonText.tsx';
import styles from './Decisions.module.css';

type Result = OutputOf<typeof getDecision>['result'];

/** Those who had a place, best first, each with its reason. */
export function ChosenPlaces({ places }: { readonly places: Result['chosen'] }) {
  return <ChosenTable chosen={places} />;
}

/** The nearest of those that had none, why, and what would have brought each in. */
export function OutsidePlaces({ places }: { readonly places: Result['justOutside'] }) {
  const words = useWords();
  const rows = places.map((place) => ({ ...place, why: <WhyOutside place={place} /> }));
  return <PlaceTable label={words('decisions.outside')} rows={rows} isPlaced={false} />;
}

function WhyOutside({ place: { reasons, margin, odds, worth } }: { readonly place: Result['justOutside'][number] }) {
  const words = useWords();
  return (
    <>
      {reasons[0] && <ReasonText reason={reasons[0]} />}
      {margin && (
        <div className={styles.quiet}>
          {words('decisions.wouldHave')} <MarginText margin={margin} odds={odds} worth={worth} />
        </div>
      )}
    </>
  );
}
