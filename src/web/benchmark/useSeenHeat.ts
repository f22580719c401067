import { useIntl } from 'react-intl';
import type { TableToSave } from '../connection/tableToSave.ts';
import { useWords } from '../language/useWords.ts';
import type { SideChoice } from './benchmarkSearch.ts';
import type { HeatRow } from './heatPainting.ts';
import type { HeatPerson, HeatTrait } from './heatRows.ts';
import { stateOf } from './stateOf.ts';
import { useSaid } from './useSaid.ts';

/** The picture as it is seen: rows, who they are, and columns. */
export interface SeenHeat {
  readonly rows: readonly HeatRow[];
  readonly people: readonly HeatPerson[];
  readonly traits: readonly HeatTrait[];
  readonly side: SideChoice;
}

/** Writes the picture as a table for a file: a row for each customer, a column for each trait, in the order seen. */
export function useSeenHeat(): (seen: SeenHeat) => TableToSave {
  const intl = useIntl();
  const words = useWords();
  const said = useSaid();
  return ({ rows, people, traits, side }) => {
    const title = words('benchmark.title');
    return {
      fileName: title,
      title,
      columns: [
        { label: words('customers.field.id'), kind: 'text' },
        { label: words('customers.customer'), kind: 'text' },
        ...(side !== 'none' ? [{ label: words(`benchmark.side.${side}`), kind: 'text' as const }] : []),
        { label: words('benchmark.fit'), kind: 'share' },
        { label: words('benchmark.fit.low'), kind: 'share' },
        { label: words('benchmark.fit.high'), kind: 'share' },
        ...traits.map(({ name }) => ({ label: said(name), kind: 'text' as const })),
      ],
      rows: rows.map(({ states, fit }, at) => {
        const person = people[at];
        return [
          person?.customer ?? null,
          person?.name ?? null,
          ...(side !== 'none' ? [person?.side ?? null] : []),
          fit?.mean ?? null,
          fit?.low ?? null,
          fit?.high ?? null,
          ...traits.map((_, column) => words(`benchmark.state.${stateOf(states, column)}`)),
        ];
      }),
      about: {
        title,
        lines: [intl.formatDate(new Date(), { dateStyle: 'long', timeStyle: 'short' }), words('benchmark.fit.about')],
      },
    };
  };
}
