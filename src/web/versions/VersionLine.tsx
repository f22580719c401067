import { FormattedMessage, useIntl } from 'react-intl';
import { ExampleSign } from './ExampleSign.tsx';
import type { VersionHead } from './keptDocument.ts';
import styles from './VersionLine.module.css';

/** Which version is shown and from when; whether it is an example, or in force no more. */
export function VersionLine({ version }: { readonly version: VersionHead }) {
  const intl = useIntl();
  const { id, madeAt, isExample, isInForce, isRemoved } = version;
  return (
    <p className={styles.line}>
      <FormattedMessage id="versions.of" values={{ id, at: intl.formatDate(madeAt, { dateStyle: 'long' }) }} />
      {!isInForce && (
        <span className={styles.sign}>
          <FormattedMessage id={isRemoved ? 'versions.state.removed' : 'versions.state.former'} />
        </span>
      )}
      {isExample && <ExampleSign />}
    </p>
  );
}
