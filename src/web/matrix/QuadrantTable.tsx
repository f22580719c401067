import { Button } from '@mantine/core';
import { List } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type QuadrantKey, quadrantKeys } from '../../selection/matrix/matrix.ts';
import { GroupDot } from '../drawing/GroupDot.tsx';
import { useApproach } from '../drawing/groupWords.ts';
import { useWords } from '../language/useWords.ts';
import styles from './MatrixTables.module.css';
import type { CountBasis } from './matrixSearch.ts';
import type { QuadrantCounts } from './quadrantCounts.ts';
import { groupOfQuadrant } from './quadrants.ts';
import type { Stage } from './stage.ts';
import { useQuadrantName } from './useQuadrantName.ts';
import { useRoving } from './useRoving.ts';

interface QuadrantTableProps {
  readonly stage: Stage;
  readonly onList: (key: QuadrantKey) => void;
}

/** The four quadrants in figures, by every way to count, each with how it is led and the way to its customers. */
export function QuadrantTable({ stage, onList }: QuadrantTableProps) {
  const intl = useIntl();
  const words = useWords();
  const nameOf = useQuadrantName(stage);
  const approachOf = useApproach();
  const ways = useRoving<HTMLTableElement>();
  const { x, y, xCut, yCut, counts, placed, likely, expected } = stage;
  if (xCut === null || yCut === null) return null;
  const all: readonly (readonly [CountBasis, QuadrantCounts | null])[] = [
    ['place', counts],
    ['likely', likely],
    ['expected', expected],
  ];
  const columns = all.flatMap(([basis, of]) => (of ? [{ basis, of }] : []));
  return (
    <div className={styles.scroll}>
      <table className={styles.table} {...ways}>
        <caption className={styles.caption}>
          <FormattedMessage id="matrix.quadrants" />
        </caption>
        <thead>
          <tr>
            <th scope="col">{words('matrix.quadrants.name')}</th>
            {columns.map(({ basis }) => (
              <th key={basis} scope="col" className={styles.number} title={words(`matrix.count.${basis}.about`)}>
                {words(`matrix.count.${basis}.short`)}
              </th>
            ))}
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
                <th scope="row" className={styles.quadrant}>
                  {group && <GroupDot group={group} />} {name}
                  {group && <span className={styles.approach}> {approachOf(group).word}</span>}
                </th>
                {columns.map(({ basis, of }) => (
                  <td key={basis} className={styles.number}>
                    {intl.formatNumber(of[key], { maximumFractionDigits: 1 })}
                    {basis === 'place' && placed > 0 && (
                      <div className={styles.share}>{intl.formatNumber(of[key] / placed, shareFormat)}</div>
                    )}
                  </td>
                ))}
                <td className={styles.ways}>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={words('matrix.quadrants.list', { name })}
                    onClick={() => onList(key)}
                  >
                    <List size={14} className={styles.way} aria-hidden />
                    <span className={styles.wayWord}>{words('matrix.quadrants.list.short')}</span>
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const shareFormat = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
