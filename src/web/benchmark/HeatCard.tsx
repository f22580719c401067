import { useDebouncedValue } from '@mantine/hooks';
import { FormattedMessage } from 'react-intl';
import { benchmarkOfCustomer } from '../../positioning/benchmark/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { useWords } from '../language/useWords.ts';
import { SaidText } from '../positioning/SaidText.tsx';
import type { SideChoice } from './benchmarkSearch.ts';
import styles from './HeatMap.module.css';
import type { HeatRow } from './heatPainting.ts';
import type { HeatPerson, HeatTrait } from './heatRows.ts';
import { StateWord } from './StateWord.tsx';
import { stateOf } from './stateOf.ts';
import { useFitText } from './useFitText.ts';
import { useMeasureWords } from './useMeasureWords.ts';

interface HeatCardProps {
  readonly person: HeatPerson;
  readonly trait: HeatTrait;
  readonly side: SideChoice;
  readonly row: HeatRow;
  readonly column: number;
  readonly place: { readonly x: number; readonly y: number };
  readonly room: { readonly width: number; readonly height: number };
}

const MILLISECONDS_OF_A_LOOK = 120;
const WIDTH = 272;
const AWAY = 14;
const EDGE = 4;

/** What a cell says: who, which trait, what is known and what is wanted; also to those who hear the page. */
export function HeatCard({ person, trait, side, row, column, place, room }: HeatCardProps) {
  const words = useWords();
  const { wantText, valueText } = useMeasureWords();
  const fitText = useFitText();
  const [customer] = useDebouncedValue(person.customer, MILLISECONDS_OF_A_LOOK);
  const { data } = useOperation(benchmarkOfCustomer, { customer });
  const known = data?.customer === person.customer ? data.traits.find(({ id }) => id === trait.id) : undefined;
  const state = stateOf(row.states, column);
  const width = Math.min(WIDTH, room.width - 2 * EDGE);
  const [before, behind] = [place.x - AWAY - width, place.x + AWAY];
  const beside = behind + width <= room.width - EDGE ? behind : before;
  // Where it fits on neither side it stands in the middle, above or below the row.
  const left = beside >= EDGE ? beside : (room.width - width) / 2;
  const isAbove = place.y > room.height / 2;
  const away = beside >= EDGE ? AWAY : 2 * AWAY;
  return (
    <div
      className={styles.card}
      role="status"
      style={{
        width,
        insetInlineStart: left,
        ...(isAbove ? { insetBlockEnd: room.height - place.y + away } : { insetBlockStart: place.y + away }),
      }}
    >
      <span className={styles.who}>{person.name}</span>
      <span>
        <span className={styles.quiet}>{trait.number}.</span> <SaidText said={trait.name} />
      </span>
      <span className={styles.state}>
        <StateWord state={state} />
      </span>
      <dl className={styles.facts}>
        {state !== 'unknown' && (
          <>
            <dt>{words('benchmark.now')}</dt>
            <dd>{known ? valueText(known.measure, known.value) : '…'}</dd>
          </>
        )}
        {trait.measure && (
          <>
            <dt>{words('benchmark.wanted')}</dt>
            <dd>{wantText(trait.measure)}</dd>
          </>
        )}
        <dt>{words('benchmark.fit')}</dt>
        <dd>{fitText(row.fit)}</dd>
        {person.side !== null && (
          <>
            <dt>{words(`benchmark.side.${side}`)}</dt>
            <dd>{person.side}</dd>
          </>
        )}
      </dl>
      <span className={styles.quiet}>
        <FormattedMessage id="benchmark.heat.open" />
      </span>
    </div>
  );
}
