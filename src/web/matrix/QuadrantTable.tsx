import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { type QuadrantKey, quadrantKeys } from '../../selection/matrix/matrix.ts';
import { GroupDot } from '../drawing/GroupDot.tsx';
import { useApproach } from '../drawing/groupWords.ts';
import { useWords } from '../language/useWords.ts';
import styles from './MatrixTables.module.css';
import { groupOfQuadrant, quadrantFilter } from './quadrants.ts';
import type { Stage, StagedAxis } from './stage.ts';
import { useQuadrantName } from './useQuadrantName.ts';

interface QuadrantTableProps {
  readonly stage: Stage;
  readonly filter: string | undefined;
  readonly onList: (key: QuadrantKey) => void;
}

/** The four quadrants in figures, each with the way to its customers. */
export function QuadrantTable({ stage, filter, onList }: QuadrantTableProps) {
  const intl = useIntl();
  const words = useWords();
  const nameOf = useQuadrantName(stage);
  const approachOf = useApproach();
  const { x, y, xCut, yCut, counts, placed, expected } = stage;
  if (xCut === null || yCut === null) return null;
  const areGroups = groupOfQuadrant(x.field, y.field, 'lowLow') !== null;
  const cutAxis = ({ field, kind }: StagedAxis, at: number) => ({ field, isDate: kind === 'date', at });
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.caption}>
          <FormattedMessage id="matrix.quadrants" />
        </caption>
        <thead>
          <tr>
            <th scope="col">{words('matrix.quadrants.name')}</th>
            {areGroups && <th scope="col">{words('matrix.quadrants.approach')}</th>}
            <th scope="col" className={styles.number}>
              {words('matrix.quadrants.count')}
            </th>
            <th scope="col" className={styles.number}>
              {words('matrix.quadrants.share')}
            </th>
            {expected && (
              <th scope="col" className={styles.number}>
                {words('matrix.quadrants.expected')}
              </th>
            )}
            <th scope="col">
              <span className={styles.hidden}>{words('matrix.quadrants.look')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {quadrantKeys.map((key) => {
            const group = groupOfQuadrant(x.field, y.field, key);
            const name = nameOf(key);
            return (
              <tr key={key}>
                <th scope="row" className={styles.name}>
                  {group && <GroupDot group={group} />} {name}
                </th>
                {group && (
                  <td className={styles.advice}>
                    <strong>{approachOf(group).word}</strong> {approachOf(group).advice}
                  </td>
                )}
                <td className={styles.number}>{intl.formatNumber(counts[key])}</td>
                <td className={styles.number}>
                  {placed > 0 &&
                    intl.formatNumber(counts[key] / placed, {
                      style: 'percent',
                      minimumFractionDigits: 1,
                      maximumFractionDigits: 1,
                    })}
                </td>
                {expected && (
                  <td className={styles.number}>{intl.formatNumber(expected[key], { maximumFractionDigits: 1 })}</td>
                )}
                <td className={styles.ways}>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={words('matrix.quadrants.list', { name })}
                    disabled={counts[key] === 0}
                    onClick={() => onList(key)}
                  >
                    {words('matrix.quadrants.list.short')}
                  </Button>
                  <Link
                    to="/customers"
                    search={{ filter: quadrantFilter(key, cutAxis(x, xCut), cutAxis(y, yCut), filter) }}
                    aria-label={words('matrix.quadrants.table', { name })}
                  >
                    {words('matrix.quadrants.table.short')}
                  </Link>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
