import { ActionIcon, Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { TableProperties, Users, X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Filter } from '../../evidence/filter/filter.ts';
import { findCustomers } from '../../selection/find/contract.ts';
import { service } from '../connection/service.ts';
import type { FieldShown } from '../customers/fieldNames.ts';
import { SaveTableMenu } from '../drawing/SaveTableMenu.tsx';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useWords } from '../language/useWords.ts';
import { useOffering } from '../offerings/useOffering.ts';
import { noticeFailed } from '../shell/notices.ts';
import { customersTable } from './customersTable.ts';
import type { Points } from './points.ts';
import { RowList } from './RowList.tsx';
import styles from './SelectionPanel.module.css';
import { byOdds, type Selection } from './selection.ts';
import type { Axes } from './useKnownAxes.ts';

interface SelectionPanelProps {
  readonly selection: Selection;
  readonly points: Points;
  readonly axes: Axes;
  readonly fields: readonly FieldShown[];
  readonly title: string;
  /** The same customers in the filter language, where that can say it. */
  readonly filter: string | undefined;
  readonly onClose: () => void;
}

/** More do not fit into an address. */
const MOST_IN_ADDRESS = 300;
/** A wave has no more unless told. */
const USUAL_PLACES = 25;
const OPEN = 255;
/** Whom a trial wave can take: the deal has not ended, and no trial has them. */
const candidates: Filter = {
  all: [{ field: 'outcome', operator: 'isUnknown' }, { not: { field: 'trial', operator: 'is', value: 'yes' } }],
};

/** Customers taken from the picture: who they are, and where to go with them. */
export function SelectionPanel({ selection, points, axes, fields, title, filter, onClose }: SelectionPanelProps) {
  const words = useWords();
  const offering = useOffering();
  const intl = useIntl();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const rows = useMemo(() => byOdds(selection.rows, points), [selection, points]);
  const numbers = () => Array.from(rows, (row) => points.numbers[row] as number);
  const [isNobody, setNobody] = useState(false);
  useEffect(() => setNobody(false), [selection]);
  const isFew = rows.length <= MOST_IN_ADDRESS;
  const withIds = async (go: (ids: string[]) => Promise<void>, filter?: Filter) => {
    try {
      const { items } = await service.call(findCustomers, {
        numbers: numbers(),
        columns: [],
        limit: MOST_IN_ADDRESS,
        ...(filter && { filter: { ...filter } }),
      });
      await go(items.map(({ id }) => id));
    } catch (error) {
      noticeFailed(error);
    }
  };
  const toWave = () => {
    // Where every deal has ended, a wave looks back at all.
    const isAnyOpen = points.outcomes.includes(OPEN);
    const go = async (ids: string[]) => {
      setNobody(ids.length === 0);
      if (ids.length > 0)
        await navigate({ to: '/wave', search: { in: ids, ...(ids.length > USUAL_PLACES && { take: ids.length }) } });
    };
    void withIds(go, isAnyOpen ? candidates : undefined);
  };
  return (
    <section className={styles.panel} aria-labelledby="matrix-selected">
      <header className={styles.header}>
        <h2 id="matrix-selected" className={styles.title} tabIndex={-1} aria-live="polite">
          {title}
        </h2>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words('matrix.selected.close')}
          title={words('matrix.selected.close')}
          onClick={onClose}
        >
          <X size={16} />
        </ActionIcon>
      </header>
      {rows.length > 0 && (
        <>
          <RowList rows={rows} points={points} />
          <div className={styles.actions}>
            {filter !== undefined ? (
              <Link className={styles.link} to="/customers" search={{ filter }}>
                <FormattedMessage id="matrix.selected.table" />
              </Link>
            ) : (
              isFew && (
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<TableProperties size={14} aria-hidden />}
                  onClick={() =>
                    void withIds((ids) =>
                      navigate({
                        to: '/customers',
                        search: { filter: `id is one of (${ids.map(quoted).join(', ')})` },
                      }),
                    )
                  }
                >
                  {words('matrix.selected.table')}
                </Button>
              )
            )}
            {isFew && (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<Users size={14} aria-hidden />}
                onClick={toWave}
              >
                {words('matrix.selected.wave')}
              </Button>
            )}
            <SaveTableMenu
              isSmall
              table={(signal) =>
                customersTable(
                  { asked: { offering, numbers: numbers() }, x: axes.x, y: axes.y, fields, words, language },
                  signal,
                )
              }
            />
          </div>
          {isNobody && (
            <p className={styles.note} role="status">
              {words('matrix.selected.noCandidate')}
            </p>
          )}
          {!isFew && (
            <p className={styles.note}>
              {words(filter === undefined ? 'matrix.selected.many' : 'matrix.selected.manyWave', {
                most: intl.formatNumber(MOST_IN_ADDRESS),
              })}
            </p>
          )}
        </>
      )}
    </section>
  );
}

function quoted(id: string): string {
  return JSON.stringify(id);
}
