import { Button } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import styles from './ChangeLine.module.css';
import type { WaveChanged } from './useWaveChange.ts';

interface ChangeLineProps {
  readonly change: WaveChanged | undefined;
  readonly onBack: (change: WaveChanged) => void;
}

/** Who came in and who went out by the last change of the rules, with the way back; said aloud as it happens. */
export function ChangeLine({ change, onBack }: ChangeLineProps) {
  const intl = useIntl();
  const names = (list: WaveChanged['entered']) =>
    intl.formatList(
      list.slice(0, MOST_NAMED).map(({ customer, name }) => name ?? customer),
      { style: 'narrow' },
    );
  return (
    <div className={styles.line} aria-live="polite" data-empty={change === undefined || undefined}>
      {change && (
        <>
          <span>
            <FormattedMessage
              id={change.entered.length + change.left.length === 0 ? 'wave.change.none' : 'wave.change'}
              values={{
                entered: change.entered.length,
                left: change.left.length,
                came: names(change.entered),
                went: names(change.left),
                moreCame: Math.max(0, change.entered.length - MOST_NAMED),
                moreWent: Math.max(0, change.left.length - MOST_NAMED),
              }}
            />
          </span>
          <Button variant="subtle" size="compact-sm" onClick={() => onBack(change)}>
            <FormattedMessage id="wave.change.back" />
          </Button>
        </>
      )}
    </div>
  );
}

const MOST_NAMED = 4;
