import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { mapBenchmark } from '../../positioning/benchmark/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { useShare } from '../drawing/useShare.ts';
import { Refusal } from '../language/Refusal.tsx';
import { useOffering } from '../offerings/useOffering.ts';
import { SaidText } from '../positioning/SaidText.tsx';
import styles from './Benchmark.module.css';
import { type BenchmarkSearch, benchmarkSearch, type HeatOrder } from './benchmarkSearch.ts';
import type { Benchmark } from './benchmarkTypes.ts';
import { ExampleNote } from './ExampleNote.tsx';
import { HeatMap } from './HeatMap.tsx';
import { HeatTable } from './HeatTable.tsx';
import { HeatToolbar } from './HeatToolbar.tsx';
import { heatRows } from './heatRows.ts';
import { SideLegend } from './SideLegend.tsx';
import { StandingSentence } from './StandingSentence.tsx';
import { StateLegend } from './StateLegend.tsx';
import { TraitSummary } from './TraitSummary.tsx';
import { useHeatLook } from './useHeatLook.ts';
import { useSides } from './useSides.ts';

const MOST_DRAWN = 2000;

/** The figures in a sentence, the picture of customers by traits, and what each trait says in all. */
export function BenchmarkView({ benchmark }: { readonly benchmark: Benchmark }) {
  const navigate = useNavigate({ from: '/benchmark' });
  const search = useSearch({ from: '/benchmark' });
  const offering = useOffering();
  const share = useShare();
  const look = useHeatLook();
  const { filter, show } = search;
  const order: HeatOrder = search.order ?? 'structure';
  const asked = { offering, order, limit: MOST_DRAWN, ...(filter !== undefined && { filter }) };
  const { data: heat, error, isPlaceholderData } = useOperation(mapBenchmark, asked);
  const sides = useSides(search.side);
  const { sideOf } = sides;
  const { rows, people } = useMemo(() => {
    // oxlint-disable-next-line no-unused-expressions -- colours are read from the page as it looks now
    look;
    const styles = getComputedStyle(document.documentElement);
    return heatRows(
      heat?.items ?? [],
      sideOf,
      (fit) => (fit ? share(fit.mean) : '–'),
      (variable) => styles.getPropertyValue(variable).trim(),
    );
  }, [heat, sideOf, share, look]);
  const traits = useMemo(() => heatTraits(benchmark, heat?.traits ?? []), [benchmark, heat]);
  const choose = (next: BenchmarkSearch) =>
    void navigate({
      search: ({ offering: of }) => ({ ...(of !== undefined && { offering: of }), ...benchmarkSearch({ ...next }) }),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      {benchmark.isExample && <ExampleNote />}
      <StandingSentence benchmark={benchmark} />
      <section className={styles.section}>
        <h2 className={styles.title}>
          <FormattedMessage id="benchmark.heat" />
        </h2>
        <HeatToolbar
          line={benchmark.line}
          search={search}
          sides={sides}
          onChoose={choose}
          table={{ rows, people, traits, side: sides.shown }}
        />
        {error && <Refusal error={error} />}
        <div className={styles.legends}>
          <StateLegend />
          <SideLegend sides={sides} />
          {heat && (
            <span className={styles.quiet} aria-live="polite">
              <FormattedMessage
                id={heat.matched > rows.length ? 'benchmark.heat.most' : 'benchmark.heat.count'}
                values={{ matched: heat.matched, drawn: rows.length, total: benchmark.customers.total }}
              />
            </span>
          )}
        </div>
        <div className={styles.picture} data-late={isPlaceholderData || undefined}>
          {heat?.items.length === 0 && (
            <p className={styles.none}>
              <FormattedMessage id="benchmark.heat.nobody" />
            </p>
          )}
          {rows.length > 0 && show !== 'table' && (
            <HeatMap
              rows={rows}
              people={people}
              traits={traits}
              line={benchmark.line}
              side={sides.shown}
              onOpen={({ customer }) => void navigate({ to: '/customers/$customer/benchmark', params: { customer } })}
            />
          )}
          {rows.length > 0 && show === 'table' && (
            <HeatTable rows={rows} people={people} traits={traits} side={sides.shown} />
          )}
          {!heat && !error && <div className={styles.waiting} aria-busy />}
        </div>
      </section>
      <p className={styles.note}>
        <FormattedMessage id="benchmark.standing.about" values={{ name: <SaidText said={benchmark.name} /> }} />
      </p>
      <TraitSummary benchmark={benchmark} />
    </>
  );
}

/** The columns of the picture, each with its number in the list below. */
function heatTraits(benchmark: Benchmark, drawn: readonly { readonly id: string }[]) {
  return drawn.flatMap(({ id }) => {
    const at = benchmark.traits.findIndex((trait) => trait.id === id);
    const trait = benchmark.traits[at];
    return trait ? [{ id, number: at + 1, name: trait.name, measure: trait.measure }] : [];
  });
}
