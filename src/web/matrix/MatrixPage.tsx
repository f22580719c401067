import './colours.css';
import { Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useRef } from 'react';
import { listFields } from '../../selection/find/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Refusal } from '../language/Refusal.tsx';
import { Page } from '../shell/Page.tsx';
import { EmptyMatrix } from './EmptyMatrix.tsx';
import styles from './MatrixPage.module.css';
import { MatrixView } from './MatrixView.tsx';
import { useKnownAxes } from './useKnownAxes.ts';
import { useMatrixData } from './useMatrixData.ts';

const route = getRouteApi('/matrix');

/** Customers on two axes, with cut lines that can be dragged. */
export function MatrixPage() {
  const search = route.useSearch();
  const { data: fields } = useOperation(listFields, {});
  const isChosen = search.x !== undefined || search.y !== undefined;
  const usual = { x: search.x ?? 'willingness', y: search.y ?? 'needs' };
  const first = useMatrixData(inputOf(usual, search.filter, search.colour));
  const isNobodyPlaced = first.data !== undefined && first.data.index.placed === 0;
  const needsOthers = !isChosen && isNobodyPlaced && first.data.points.rows > 0;
  const others = useKnownAxes(fields?.items, needsOthers);
  const axes = (needsOthers ? others.data : undefined) ?? usual;
  const second = useMatrixData(inputOf(axes, search.filter, search.colour));
  const { error, isPlaceholderData } = second;
  const read = useLastRead(
    second.data && !isPlaceholderData ? { data: second.data, axes, filter: search.filter } : undefined,
  );
  const data = second.data ?? read?.data;

  if (error && !data) {
    return (
      <MatrixFrame>
        <Refusal error={error} />
      </MatrixFrame>
    );
  }
  if (!data || !fields || (needsOthers && others.isPending)) {
    return (
      <MatrixFrame>
        <div aria-busy="true">
          <Skeleton height={54} mb={12} />
          <Skeleton className={styles.waiting ?? ''} />
        </div>
      </MatrixFrame>
    );
  }
  if (data.points.rows === 0 && search.filter === undefined) {
    return (
      <MatrixFrame>
        <EmptyMatrix
          title="matrix.empty"
          about="matrix.empty.about"
          ways={[
            { to: '/import', label: 'matrix.empty.import' },
            { to: '/', label: 'matrix.empty.start' },
          ]}
        />
      </MatrixFrame>
    );
  }
  return (
    <MatrixView
      data={data}
      axes={error && read ? read.axes : axes}
      filter={error ? read?.filter : search.filter}
      fields={fields.items}
      search={search}
      failure={error}
      isLate={isPlaceholderData}
      isInstead={needsOthers && others.data !== null && others.data !== undefined}
    />
  );
}

/** What was drawn last, to stay on the screen while something cannot be drawn. */
function useLastRead<Read>(read: Read | undefined): Read | undefined {
  const last = useRef<Read>(undefined);
  if (read) last.current = read;
  return last.current;
}

function MatrixFrame({ children }: { readonly children: React.ReactNode }) {
  return (
    <Page title="shell.room.matrix" about="matrix.about" isWide>
      {children}
    </Page>
  );
}

function inputOf(
  axes: { readonly x: string; readonly y: string },
  filter: string | undefined,
  colour: string | undefined,
) {
  return {
    ...axes,
    ...(filter !== undefined && { filter }),
    ...(colour?.startsWith('field:') && { category: colour.slice('field:'.length) }),
  };
}
