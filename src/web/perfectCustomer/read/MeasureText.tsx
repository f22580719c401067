import { FormattedMessage } from 'react-intl';
import type { FieldShown } from '../../customers/fieldNames.ts';
import type { MeasureShown } from '../perfectCustomerTypes.ts';
import { useWantWords } from '../useWantWords.ts';
import styles from './MeasureText.module.css';

interface MeasureTextProps {
  readonly measure: MeasureShown | null;
  readonly fields: readonly FieldShown[] | undefined;
}

/** What a trait is measured by and which range of it; or that it is only told. */
export function MeasureText({ measure, fields }: MeasureTextProps) {
  const wantWords = useWantWords(fields);
  if (!measure) {
    return (
      <span className={styles.quiet}>
        <FormattedMessage id="perfectCustomer.told" />
      </span>
    );
  }
  const { field, want, near } = wantWords(measure);
  const isGone = fields !== undefined && !fields.some(({ id }) => id === measure.field);
  return (
    <span className={styles.measure}>
      <FormattedMessage id="perfectCustomer.measured" values={{ field, want: <b>{want}</b> }} />
      {near !== '' && <span className={styles.quiet}> {near}</span>}
      {isGone && (
        <span className={styles.gone}>
          <FormattedMessage id="perfectCustomer.fieldGone" />
        </span>
      )}
    </span>
  );
}
