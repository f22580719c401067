import { useMemo } from 'react';
import type { OutputOf } from '../../platform/operation/operation.ts';
import type { getMatrix } from '../../selection/matrix/contract.ts';
import type { QuadrantKey } from '../../selection/matrix/matrix.ts';
import type { FieldShown } from '../customers/fieldNames.ts';
import { useWords } from '../language/useWords.ts';
import { ChangesPanel } from './ChangesPanel.tsx';
import { CountControl } from './CountControl.tsx';
import { CutControl } from './CutControl.tsx';
import type { Coloured, Colouring } from './colouring.ts';
import { Legend } from './Legend.tsx';
import styles from './MatrixPage.module.css';
import type { CutRule, MatrixSearch } from './matrixSearch.ts';
import { groupOfQuadrant } from './quadrants.ts';
import { SelectionPanel } from './SelectionPanel.tsx';
import { rowsApart, type Selection } from './selection.ts';
import type { Stage } from './stage.ts';
import { Unplaced } from './Unplaced.tsx';
import type { Changes } from './useChanges.ts';
import type { AxisKey, Choices, Listed } from './useMatrixChoices.ts';
import type { MatrixData } from './useMatrixData.ts';
import { useQuadrantName } from './useQuadrantName.ts';

interface SidePanelProps {
  readonly data: MatrixData;
  readonly stage: Stage;
  readonly matrix: OutputOf<typeof getMatrix> | undefined;
  readonly fields: readonly FieldShown[];
  readonly search: MatrixSearch;
  readonly choices: Choices;
  readonly filter: string | undefined;
  readonly coloured: Coloured;
  readonly colouring: Colouring;
  readonly colouringLabel: string;
  readonly selection: Selection | null;
  readonly changes: Changes | null;
  readonly filterOf: (key: QuadrantKey) => string;
  readonly onList: (asked: Listed) => void;
}

/** Beside the picture: who was taken out of it, who changes sides, where it is cut, what is counted, what colours say. */
export function SidePanel(props: SidePanelProps) {
  const { data, stage, matrix, fields, search, choices, filter, selection, changes, filterOf, onList } = props;
  const words = useWords();
  const nameOf = useQuadrantName(stage);
  const { points, index } = data;
  const { x, y, standard } = stage;
  const areGroups = groupOfQuadrant(x.field, y.field, 'lowLow') !== null;
  const apart = useMemo(
    () => (areGroups && standard ? rowsApart(data, standard).length : 0),
    [areGroups, data, standard],
  );
  const isChosen = (axis: AxisKey) =>
    (search[`${axis}At`] ?? choices.moved[axis] ?? search[`${axis}Rule`]) !== undefined;
  const ruleOf = (axis: AxisKey): CutRule =>
    search[`${axis}At`] !== undefined || choices.moved[axis] !== undefined
      ? 'value'
      : (search[`${axis}Rule`] ?? points[axis].cut?.rule ?? 'value');
  const title = (listed: Selection) =>
    words('matrix.selected', { count: listed.rows.length }) + (listed.quadrant ? ` · ${nameOf(listed.quadrant)}` : '');
  return (
    <div className={styles.side}>
      <div className={styles.controls}>
        {(['x', 'y'] as const).map((axis) => (
          <CutControl
            key={axis}
            axisKey={axis}
            axis={stage[axis]}
            at={stage[`${axis}Cut`]}
            rule={ruleOf(axis)}
            explainedShare={matrix?.[axis].cut?.explainedShare}
            isChosen={isChosen(axis)}
            onCut={choices.cut}
            onRule={choices.rule}
            onReset={choices.standardCut}
          />
        ))}
      </div>
      {selection && (
        <SelectionPanel
          selection={selection}
          points={points}
          axes={{ x: x.field, y: y.field }}
          fields={fields}
          title={title(selection)}
          filter={selection.quadrant ? filterOf(selection.quadrant) : undefined}
          onClose={() => onList({})}
        />
      )}
      {changes && <ChangesPanel {...changes} data={data} x={x} y={y} />}
      {areGroups && (
        <CountControl
          stage={stage}
          apart={apart}
          onCount={choices.count}
          onListApart={() => onList({ list: 'apart' })}
        />
      )}
      <Legend
        points={points}
        coloured={props.coloured}
        colouring={props.colouring}
        areCutsMoved={areGroups && changes !== null}
        title={props.colouringLabel}
      />
      {points.rows > 0 && <Unplaced unplaced={index.unplaced} x={x} y={y} filter={filter} />}
    </div>
  );
}
