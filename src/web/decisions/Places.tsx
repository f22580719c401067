import type { OutputOf } from '../../platform/operation/operation.ts';
import type { getDecision } from '../../selection/decision/contract.ts';
import { useWords } from '../language/useWords.ts';
import { ChosenTable } from '../wave/ChosenTable.tsx';
import { MarginText } from '../wave/MarginText.tsx';
import { OutsideReasons } from '../wave/OutsideReasons.tsx';
import { PlaceTable } from '../wave/PlaceTable.tsx';
import styles from './Decisions.module.css';

type Result = OutputOf<typeof getDecision>['result'];

/** Those who had a place, best first, each with its reason. */
export function ChosenPlaces({ places }: { readonly places: Result['chosen'] }) {
  return <ChosenTable chosen={places} />;
}

/** The nearest of those that had none, why, and what would have brought each in. */
export function OutsidePlaces({
  places,
  chosen,
}: {
  readonly places: Result['justOutside'];
  readonly chosen: Result['chosen'];
}) {
  const words = useWords();
  const rows = places.map((place) => ({ ...place, why: <WhyOutside place={place} chosen={chosen} /> }));
  return <PlaceTable label={words('decisions.outside')} rows={rows} isPlaced={false} />;
}

interface WhyOutsideProps {
  readonly place: Result['justOutside'][number];
  readonly chosen: Result['chosen'];
}

function WhyOutside({ place, chosen }: WhyOutsideProps) {
  const words = useWords();
  const { margin, odds, worth, takesPlaceOf } = place;
  return (
    <>
      <OutsideReasons outside={place} chosen={chosen} />
      {margin && (
        <div className={styles.quiet}>
          {words('decisions.wouldHave')} <MarginText margin={margin} odds={odds} worth={worth} />{' '}
          {takesPlaceOf && words('wave.leaves', { other: takesPlaceOf.name ?? takesPlaceOf.customer })}
        </div>
      )}
    </>
  );
}
