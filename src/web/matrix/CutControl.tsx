import { ActionIcon, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { RotateCcw } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import { clean, cutPrecision, keyStep, snapped } from './axisScale.ts';
import { dayOf, daysOf } from './axisText.ts';
import styles from './CutControl.module.css';
import type { CutRule } from './matrixSearch.ts';
import type { StagedAxis } from './stage.ts';
import type { AxisKey, CutsMoved } from './useMatrixChoices.ts';

interface CutControlProps {
  readonly axisKey: AxisKey;
  readonly axis: StagedAxis;
  readonly at: number | null;
  readonly rule: CutRule;
  /** Of a natural break: how much of the spread lies between its sides. */
  readonly explainedShare: number | undefined;
  readonly isChosen: boolean;
  readonly onCut: (cut: CutsMoved, isDone: boolean) => void;
  readonly onRule: (axis: AxisKey, rule: CutRule, at: number | null) => void;
  readonly onReset: (axis: AxisKey) => void;
}

const RULES: readonly CutRule[] = ['value', 'median', 'naturalBreak'];
const SLIGHT = 0.4;

/** Where an axis is cut: by which rule, at which figure, and the way back. */
export const CutControl = memo(function CutControl(props: CutControlProps) {
  const { axisKey, axis, at, rule, explainedShare, isChosen, onCut, onRule, onReset } = props;
  const words = useWords();
  const intl = useIntl();
  return (
    <fieldset className={styles.control}>
      <legend className={styles.legend}>{words('matrix.cut', { axis: axis.label })}</legend>
      <div className={styles.row}>
        <NativeSelect
          className={styles.rule}
          aria-label={words('matrix.rule', { axis: axis.label })}
          size="xs"
          value={rule}
          data={RULES.map((value) => ({ value, label: words(`matrix.rule.${value}`) }))}
          onChange={(event) => onRule(axisKey, event.currentTarget.value as CutRule, at)}
        />
        <CutInput
          axis={axis}
          inputId={`matrix-cut-${axisKey}`}
          at={at}
          onAt={(next) => onCut({ [axisKey]: next }, true)}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words('matrix.cut.reset', { axis: axis.label })}
          disabled={!isChosen}
          onClick={() => onReset(axisKey)}
        >
          <RotateCcw size={15} />
        </ActionIcon>
      </div>
      {rule === 'naturalBreak' && explainedShare !== undefined && (
        <p className={styles.note}>
          {words(explainedShare < SLIGHT ? 'matrix.break.slight' : 'matrix.break', {
            share: intl.formatNumber(explainedShare, { style: 'percent', maximumFractionDigits: 0 }),
          })}
        </p>
      )}
    </fieldset>
  );
});

interface CutInputProps {
  readonly axis: StagedAxis;
  readonly inputId: string;
  readonly at: number | null;
  readonly onAt: (at: number) => void;
}

function CutInput({ axis, inputId, at, onAt }: CutInputProps) {
  const words = useWords();
  const intl = useIntl();
  const label = words('matrix.cut.figure', { axis: axis.label });
  const factor = axis.kind === 'share' ? 100 : 1;
  const precision = cutPrecision(axis.kind, axis.least, axis.most);
  const shown = at === null ? '' : clean(Math.round(at / precision) * precision * factor, precision * factor * 10);
  const [typed, setTyped] = useState<number | string>(shown);
  useEffect(() => setTyped(shown), [shown]);
  if (axis.kind === 'date') {
    return (
      <TextInput
        id={inputId}
        className={styles.date}
        aria-label={label}
        type="date"
        size="xs"
        value={at === null ? '' : dayOf(at).toISOString().slice(0, 10)}
        onChange={(event) => {
          const day = new Date(event.currentTarget.value);
          if (!Number.isNaN(day.getTime())) onAt(daysOf(day));
        }}
      />
    );
  }
  const apply = (value: number | string) => {
    const number = typeof value === 'number' ? value : Number.NaN;
    if (Number.isFinite(number) && number !== shown) onAt(snapped(number / factor, precision, precision));
  };
  const span = axis.kind === 'percentile' ? 100 : axis.kind === 'share' ? 1 : axis.most - axis.least;
  return (
    <NumberInput
      id={inputId}
      className={styles.figure}
      aria-label={label}
      size="xs"
      value={typed}
      suffix={axis.kind === 'share' ? words('matrix.percent') : ''}
      decimalSeparator={intl.formatNumber(1.5).charAt(1)}
      step={span > 0 ? keyStep(0, span) * factor : 1}
      hideControls
      onChange={setTyped}
      onBlur={() => apply(typed)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') apply(typed);
      }}
    />
  );
}
