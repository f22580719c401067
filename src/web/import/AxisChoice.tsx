import type { ColumnMap } from '../../evidence/mapping/mapping.ts';
import { useWords } from '../language/useWords.ts';
import styles from './ColumnTable.module.css';

interface AxisChoiceProps {
  readonly column: string;
  readonly map: ColumnMap;
  readonly onChange: (change: Partial<ColumnMap>) => void;
}

const axes = ['willingness', 'needs', 'strategicView'] as const;
const directions = ['raises', 'lowers'] as const;
const strengths = ['weak', 'fair', 'strong'] as const;

/** Which axis a column speaks to, whether more of it means more or less, and how strongly. */
export function AxisChoice({
  column,
  map: { axis, direction = 'raises', strength = 'fair' },
  onChange,
}: AxisChoiceProps) {
  const words = useWords();
  return (
    <div className={styles.axisChoice}>
      {axis !== undefined && (
        <select
          className={styles.select}
          aria-label={words('import.direction', { column })}
          value={direction}
          onChange={({ currentTarget: { value } }) =>
            onChange({ axis, strength, direction: value as typeof direction })
          }
        >
          {directions.map((each) => (
            <option key={each} value={each}>
              {words(`import.direction.${each}`)}
            </option>
          ))}
        </select>
      )}
      <select
        className={styles.select}
        aria-label={words('import.axisOf', { column })}
        value={axis ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange(value === '' ? NO_AXIS : { axis: value as (typeof axes)[number], direction, strength })
        }
      >
        <option value="">{words('import.axis.none')}</option>
        {axes.map((each) => (
          <option key={each} value={each}>
            {words(`import.axis.${each}`)}
          </option>
        ))}
      </select>
      {axis !== undefined && (
        <select
          className={styles.select}
          aria-label={words('import.strength', { column })}
          value={strength}
          onChange={({ currentTarget: { value } }) => onChange({ axis, direction, strength: value as typeof strength })}
        >
          {strengths.map((each) => (
            <option key={each} value={each}>
              {words(`import.strength.${each}`)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

/** Takes the axis out of a map. */
const NO_AXIS: Partial<ColumnMap> = { axis: undefined, direction: undefined, strength: undefined };
