import { useElementSize, useMergedRef } from '@mantine/hooks';
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../language/useWords.ts';
import type { SideChoice } from './benchmarkSearch.ts';
import { HeatCard } from './HeatCard.tsx';
import { HeatHeads } from './HeatHeads.tsx';
import styles from './HeatMap.module.css';
import { HeatOverview } from './HeatOverview.tsx';
import type { HeatRow } from './heatPainting.ts';
import { cellAt, heatPlan } from './heatPlan.ts';
import type { HeatPerson, HeatTrait } from './heatRows.ts';
import { type HeatCell, scrolledTo, stepped } from './heatWalk.ts';
import { useHeatCanvas } from './useHeatCanvas.ts';
import { useHeatLook } from './useHeatLook.ts';

interface HeatMapProps {
  readonly rows: readonly HeatRow[];
  /** Who each row is; as long as `rows`. */
  readonly people: readonly HeatPerson[];
  /** In the order of the letters. */
  readonly traits: readonly HeatTrait[];
  readonly line: number;
  /** What the marks beside the customers say. */
  readonly side: SideChoice;
  readonly onOpen: (person: HeatPerson) => void;
}

interface Looked extends HeatCell {
  /** Keys walk; a pointer looks. */
  readonly by: 'keys' | 'pointer';
  /** Where it was looked at, within the frame. */
  readonly x: number;
  readonly y: number;
}

/** Customers by traits as a picture that scrolls: what each is to each trait, and how well it fits in all. */
export function HeatMap({ rows, people, traits, line, side, onOpen }: HeatMapProps) {
  const words = useWords();
  const look = useHeatLook();
  const { ref: sized, width, height } = useElementSize<HTMLDivElement>();
  const frame = useRef<HTMLDivElement>(null);
  const framed = useMergedRef(sized, frame);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const hasSide = rows.some(({ side }) => side !== null);
  const plan = useMemo(() => heatPlan(width, traits.length, hasSide), [width, traits.length, hasSide]);
  const current = looked && looked.row < rows.length ? looked : null;
  const paint = useHeatCanvas(canvas, frame, { rows, plan, look, line, height, current });
  const overview = useRef<{ readonly follow: () => void }>(null);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- other rows begin at their beginning
  useEffect(() => setLooked(null), [rows]);

  const scrollTo = (top: number) => {
    if (frame.current) frame.current.scrollTop = top;
  };
  const walk = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey } = event;
    if (key === 'Enter' && current) {
      onOpen(people[current.row] as HeatPerson);
      return;
    }
    if (key === 'Escape') {
      setLooked(null);
      return;
    }
    const size = {
      rows: rows.length,
      columns: traits.length,
      page: Math.max(1, Math.floor(height / plan.rowHeight) - 1),
    };
    const top = frame.current?.scrollTop ?? 0;
    const start = { row: Math.ceil(top / plan.rowHeight), column: 0 };
    const next = current ? stepped(current, key, ctrlKey || metaKey, size) : stepped(start, key, false, size) && start;
    if (!next) return;
    event.preventDefault();
    const scrolled = scrolledTo(next.row, plan.rowHeight, top, height);
    scrollTo(scrolled);
    const x = plan.cells.from + (next.column + 0.5) * plan.cells.each;
    setLooked({ ...next, by: 'keys', x, y: (next.row + 1) * plan.rowHeight - scrolled });
  };
  const placeOf = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const box = canvas.current?.getBoundingClientRect();
    return box ? { x: clientX - box.left, y: clientY - box.top } : null;
  };
  const point = (event: PointerEvent) => {
    const place = event.pointerType === 'touch' ? null : placeOf(event);
    const cell = place && cellAt(plan, rows.length, place.x, place.y + (frame.current?.scrollTop ?? 0));
    if (!place || cell?.column == null) setLooked(null);
    else setLooked({ row: cell.row, column: cell.column, by: 'pointer', ...place });
  };
  const open = (event: { clientX: number; clientY: number }) => {
    const place = placeOf(event);
    const cell = place && cellAt(plan, rows.length, place.x, place.y + (frame.current?.scrollTop ?? 0));
    if (cell) onOpen(people[cell.row] as HeatPerson);
  };
  const person = current && people[current.row];
  const trait = current && traits[current.column];
  return (
    <div className={styles.figure}>
      <div className={styles.sideways}>
        <div className={styles.wide} style={plan.width > width ? { width: plan.width } : {}}>
          {width > 0 && <HeatHeads plan={plan} traits={traits} line={line} current={current?.column ?? null} />}
          <div className={styles.within}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keys walk through the picture */}
            <div
              ref={framed}
              className={styles.frame}
              tabIndex={0}
              role="application"
              aria-label={words('benchmark.heat.label', { customers: rows.length, traits: traits.length })}
              aria-description={words('benchmark.heat.keys')}
              onKeyDown={walk}
              onPointerMove={point}
              onPointerLeave={() => looked?.by === 'pointer' && setLooked(null)}
              onClick={open}
              onBlur={() => setLooked(null)}
              onScroll={() => {
                paint();
                overview.current?.follow();
                if (looked?.by === 'pointer') setLooked(null);
              }}
            >
              <div className={styles.all} style={{ height: rows.length * plan.rowHeight }}>
                <canvas ref={canvas} className={styles.canvas} aria-hidden />
              </div>
            </div>
            {current && person && trait && (
              <HeatCard
                key={current.by}
                person={person}
                trait={trait}
                side={side}
                row={rows[current.row] as HeatRow}
                column={current.column}
                place={current}
                room={{ width, height }}
              />
            )}
          </div>
        </div>
      </div>
      <HeatOverview
        rows={rows}
        columns={traits.length}
        look={look}
        frame={frame}
        height={height}
        rowHeight={plan.rowHeight}
        ref={overview}
      />
    </div>
  );
}
