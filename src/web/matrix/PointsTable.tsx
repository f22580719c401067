import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo, useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { GroupName } from '../../readiness/group.ts';
import { findCustomers } from '../../selection/find/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { type FieldShown } from '../customers/fieldNames.ts';
import { GroupWord } from '../drawing/GroupWord.tsx';
import { IntervalBar } from '../drawing/IntervalBar.tsx';
import { OutcomeMark } from '../drawing/OutcomeMark.tsx';
import { SaveTableMenu } from '../drawing/SaveTableMenu.tsx';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useWords } from '../language/useWords.ts';
import { useOffering } from '../offerings/useOffering.ts';
import { axisText, dayOf } from './axisText.ts';
import { customersTable } from './customersTable.ts';
import styles from './MatrixTables.module.css';
import type { Box } from './pointIndex.ts';
import { allOf, fieldText } from './quadrants.ts';
import { figureColumns, figureOf } from './shownFigures.ts';
import type { StagedAxis } from './stage.ts';
import { useRoving } from './useRoving.ts';

interface PointsTableProps {
  readonly x: StagedAxis;
  readonly y: StagedAxis;
  readonly view: Box;
  readonly isZoomed: boolean;
  readonly filter: string | undefined;
  readonly oddsLabel: string;
  readonly fields: readonly FieldShown[];
}

const ROWS_A_PAGE = 25;

/** The customers that the picture shows, page by page: the same for those who do not look at pictures. */
export const PointsTable = memo(function PointsTable(props: PointsTableProps) {
  const { x, y, view, isZoomed, filter, oddsLabel, fields } = props;
  const { language } = useLanguage();
  const roving = useRoving<HTMLTableSectionElement>();
  const intl = useIntl();
  const words = useWords();
  const offering = useOffering();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const shown = allOf([
    filter,
    ...shownRange(x, view.x0, view.x1, isZoomed),
    ...shownRange(y, view.y0, view.y1, isZoomed),
  ]);
  useEffect(() => setCursors([]), [shown]);
  const cursor = cursors.at(-1);
  const { data, isFetching } = useOperation(findCustomers, {
    filter: shown,
    columns: [...figureColumns(x.field, y.field, 'odds'), 'group', 'outcome'],
    sort: x.field,
    limit: ROWS_A_PAGE,
    ...(cursor !== undefined && { cursor }),
  });
  const axes = [x, y].filter(({ field }) => field !== 'odds');
  const first = cursors.length * ROWS_A_PAGE + 1;
  return (
    <div className={styles.points}>
      <div className={styles.bar}>
        <h2 id="matrix-points" className={styles.caption} tabIndex={-1}>
          <FormattedMessage
            id={isZoomed ? 'matrix.points.zoomed' : 'matrix.points'}
            values={{ count: data?.matched ?? 0 }}
          />
        </h2>
        <SaveTableMenu
          isSmall
          table={(signal) =>
            customersTable(
              { asked: { offering, filter: shown, sort: x.field }, x: x.field, y: y.field, fields, words, language },
              signal,
            )
          }
        />
      </div>
      <div className={styles.scroll} data-fetching={isFetching || undefined}>
        <table className={styles.table} aria-labelledby="matrix-points">
          <thead>
            <tr>
              <th scope="col" className={styles.stuck}>
                {words('matrix.points.customer')}
              </th>
              {axes.map(({ field, label }) => (
                <th key={field} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col">{oddsLabel}</th>
              <th scope="col">{words('matrix.colour.group')}</th>
              <th scope="col">{words('matrix.colour.outcome')}</th>
            </tr>
          </thead>
          <tbody {...roving}>
            {data?.items.map(({ id, name, values }) => {
              const odds = values['odds'];
              return (
                <tr key={id}>
                  <th scope="row" className={`${styles.name} ${styles.stuck}`}>
                    <Link to="/customers/$customer" params={{ customer: id }}>
                      {name ?? id}
                    </Link>
                  </th>
                  {axes.map((axis) => (
                    <td key={axis.field} className={styles.figure}>
                      <AxisFigure axis={axis} values={values} />
                    </td>
                  ))}
                  <td className={styles.figure}>
                    <IntervalBar
                      figure={typeof odds === 'number' ? figureOf(values, 'odds', odds) : null}
                      scale="share"
                      label={oddsLabel}
                    />
                  </td>
                  <td>
                    <GroupWord group={(values['group'] ?? null) as GroupName | null} />
                  </td>
                  <td>
                    <OutcomeMark outcome={(values['outcome'] ?? null) as 'good' | 'notGood' | null} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {data && data.matched > 0 && (
        <nav className={styles.pages} aria-label={words('matrix.pages')}>
          <Button
            size="compact-sm"
            variant="default"
            disabled={cursors.length === 0}
            onClick={() => setCursors(cursors.slice(0, -1))}
          >
            {words('matrix.page.before')}
          </Button>
          <span aria-live="polite">
            {words('matrix.points.range', {
              from: intl.formatNumber(first),
              to: intl.formatNumber(first + data.items.length - 1),
              all: intl.formatNumber(data.matched),
            })}
          </span>
          <Button
            size="compact-sm"
            variant="default"
            disabled={data.next === null}
            onClick={() => data.next !== null && setCursors([...cursors, data.next])}
          >
            {words('matrix.page.next')}
          </Button>
        </nav>
      )}
    </div>
  );
});

function AxisFigure({ axis, values }: { axis: StagedAxis; values: Readonly<Record<string, string | number | null>> }) {
  const intl = useIntl();
  const { kind, field, label } = axis;
  const value = values[field];
  if (typeof value === 'number' && (kind === 'percentile' || kind === 'share')) {
    return <IntervalBar figure={figureOf(values, field, value)} scale={kind} label={label} />;
  }
  if (typeof value === 'number') return axisText(intl, kind, value);
  return value ? intl.formatDate(`${value}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' }) : null;
}

/** Conditions for being on the picture along one axis. */
function shownRange({ field, kind }: StagedAxis, from: number, to: number, isZoomed: boolean): string[] {
  const name = fieldText(field);
  if (!isZoomed) return [`${name} is known`];
  const text = (value: number) => (kind === 'date' ? dayOf(value).toISOString().slice(0, 10) : String(value));
  return [`${name} between ${text(from)} and ${text(to)}`];
}
