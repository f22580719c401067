import { Button, NumberInput, Skeleton } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import type { StatedPrior } from '../../selection/scorecard/statedPrior.ts';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { IntervalBar } from '../drawing/IntervalBar.tsx';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import styles from './BeforeOutcomes.module.css';
import { isWeight, LEAST_WEIGHT, type PriorOdds, priorOdds } from './priorOdds.ts';
import shared from './Scorecards.module.css';
import { useBandWords } from './useBandWords.ts';
import { useSettingForm } from './useSettingForm.ts';

/** What is believed before any outcome of one's own, where it comes from, and how firmly it is believed. */
export function PublishedPrior({ onChanged }: { readonly onChanged: () => void }) {
  const intl = useIntl();
  const words = useWords();
  const said = { kept: 'scorecards.before.prior.kept', reset: 'scorecards.before.prior.reset' } as const;
  const { data, error, draft, setDraft, ...change } = useSettingForm('selection.prior', said, onChanged);
  const prior = data?.value as StatedPrior | undefined;
  const shown = draft ?? prior?.weight ?? '';
  const isNew = isWeight(shown) && shown !== prior?.weight;
  const separator = intl.formatNumberToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  return (
    <div className={styles.part}>
      <h3>
        <FormattedMessage id="scorecards.before.prior" />
      </h3>
      {error && <Refusal error={error} />}
      {!data && !error && <Skeleton height={200} />}
      {prior && (
        <>
          <Told prior={prior} standard={data?.standard as StatedPrior} />
          <div className={styles.figures}>
            <Figures prior={prior} weight={isWeight(shown) ? shown : prior.weight} />
          </div>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (isNew) change.save({ ...prior, weight: shown });
            }}
          >
            <NumberInput
              label={words('scorecards.before.weight')}
              description={words('scorecards.before.weight.about', { quarter: 0.25 })}
              inputWrapperOrder={['label', 'input', 'error', 'description']}
              error={
                shown !== '' && !isWeight(shown) && words('scorecards.before.weight.refused', { least: LEAST_WEIGHT })
              }
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
                  {data?.isStated && (
                    <Button variant="subtle" loading={change.isResetting} onClick={change.reset}>
                      <FormattedMessage id="scorecards.before.prior.standard" />
                    </Button>
                  )}
                </div>
              )}
            />
          </form>
        </>
      )}
    </div>
  );
}

/** Source and strength: in the reader's language as they were published, else in the words of whoever stated them. */
function Told({ prior, standard }: { readonly prior: StatedPrior; readonly standard: StatedPrior }) {
  const words = useWords();
  const isPublished = prior.source === standard.source && prior.strength === standard.strength;
  if (isPublished) return <p className={shared.quiet}>{words('scorecards.before.prior.source', SURVEYS)}</p>;
  return (
    <p className={shared.quiet}>
      {prior.name}. {prior.source} {prior.strength}
    </p>
  );
}

/** As published; `dayOnePrior` is worked out from them. */
const SURVEYS = {
  asked: 1500,
  averse: 233,
  averseGood: 0.07,
  good: 0.27,
  secondAsked: 1120,
  secondGood: 0.2,
  thirdAsked: 3048,
  thirdGood: 0.17,
};

function Figures({ prior, weight }: { readonly prior: StatedPrior; readonly weight: number }) {
  const words = useWords();
  const { bandOf, labelOf } = useBandWords();
  const answer = ({ signal, band }: PriorOdds) =>
    signal === null
      ? words('scorecards.before.everybody')
      : words('scorecards.before.answer', {
          signal: labelOf(signal, signal),
          band: bandOf(signal, band, band === 'unknown' || band === 'missing' ? 0 : 1),
        });
  const columns: DataColumn<PriorOdds>[] = [
    { key: 'answer', label: words('scorecards.column.band'), cell: answer },
    {
      key: 'odds',
      label: words('scorecards.before.odds'),
      kind: 'odds',
      cell: ({ odds }) => <IntervalBar figure={odds} scale="share" label={words('scorecards.before.odds')} hasRange />,
    },
  ];
  return (
    <>
      <DataTable
        label={words('scorecards.before.prior')}
        columns={columns}
        rows={priorOdds(prior, weight)}
        keyOf={({ signal, band }) => `${signal ?? ''}/${band}`}
      />
      <p className={styles.below}>{words('scorecards.before.odds.about', { isOff: String(weight === 0) })}</p>
    </>
  );
}
