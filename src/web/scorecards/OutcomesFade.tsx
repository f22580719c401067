import { Button, NumberInput, Skeleton } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import styles from './BeforeOutcomes.module.css';
import { isHalfLife } from './priorOdds.ts';
import shared from './Scorecards.module.css';
import { useSettingForm } from './useSettingForm.ts';

const DAYS_OF_MONTH = 365.25 / 12;

/** How soon outcomes count less; off until somebody says so. */
export function OutcomesFade({ onChanged }: { readonly onChanged: () => void }) {
  const intl = useIntl();
  const words = useWords();
  const said = { kept: 'scorecards.before.fade.kept', reset: 'scorecards.before.fade.reset' } as const;
  const { data, error, draft, setDraft, ...change } = useSettingForm('selection.outcomeHalfLife', said, onChanged);
  const stated = typeof data?.value === 'number' ? data.value : undefined;
  const shown = draft ?? stated ?? '';
  const isNew = isHalfLife(shown) && shown !== stated;
  const months = isHalfLife(shown)
    ? intl.formatNumber(shown / DAYS_OF_MONTH, {
        style: 'unit',
        unit: 'month',
        unitDisplay: 'long',
        maximumSignificantDigits: 2,
      })
    : '';
  const separator = intl.formatNumberToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  return (
    <div className={styles.part}>
      <h3>
        <FormattedMessage id="scorecards.before.fade" />
      </h3>
      <p className={shared.quiet}>
        <FormattedMessage id="scorecards.before.fade.about" />
      </p>
      {error && <Refusal error={error} />}
      {!data && !error && <Skeleton height={72} />}
      {data && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isNew) change.save(shown);
          }}
        >
          <NumberInput
            label={words('scorecards.before.fade.days')}
            description={words('scorecards.before.fade.now', { isOn: String(months !== ''), months })}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            error={shown !== '' && !isHalfLife(shown) && words('scorecards.before.fade.refused')}
            placeholder={words('scorecards.before.fade.off')}
            value={shown}
            onChange={setDraft}
            hideControls
            clampBehavior="none"
            allowNegative={false}
            decimalSeparator={separator}
            inputContainer={(input) => (
              <div className={styles.line}>
                {input}
                <Button type="submit" variant="default" disabled={!isNew} loading={change.isSaving}>
                  <FormattedMessage id="scorecards.before.save" />
                </Button>
                {stated !== undefined && (
                  <Button variant="subtle" loading={change.isResetting} onClick={change.reset}>
                    <FormattedMessage id="scorecards.before.fade.standard" />
                  </Button>
                )}
              </div>
            )}
          />
        </form>
      )}
    </div>
  );
}
