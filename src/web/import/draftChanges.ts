import type { ColumnMap } from '../../evidence/mapping/mapping.ts';
import { parseOutcome } from '../../evidence/mapping/outcome.ts';
import { signalKinds } from '../../evidence/signal.ts';
import { type Draft, type Preview, proposedEnds, type TakenColumn } from './draft.ts';

/** What a person may choose that a column becomes; in the order of the list. */
export const becomings = [
  'identifier',
  'name',
  'signal.scale',
  'signal.yesno',
  'signal.number',
  'signal.choice',
  'signal.date',
  'outcome',
  'segment',
  'personal',
  'ignore',
] as const;
export type Becoming = (typeof becomings)[number];

export function becomingOf({ role, kind = 'choice', personal = false }: ColumnMap): Becoming {
  if (role === 'signal') return personal ? 'personal' : `signal.${kind}`;
  return role;
}

/** The draft once a person has said what a column becomes. */
export function withBecoming(draft: Draft, taken: TakenColumn, becoming: Becoming, preview: Preview): Draft {
  const { column, map } = taken;
  if (becoming === 'outcome') return withOutcome(draft, column, preview);
  const isOutcome = map.role === 'outcome';
  const next = mapFor(becoming, map, preview.texts[column]?.commonest.map(({ text }) => text) ?? []);
  const columns = becoming === 'identifier' ? withoutIdentifier(draft.columns) : draft.columns;
  const { idPrefix, ...rest } = draft;
  return {
    ...rest,
    ...(idPrefix !== undefined && becoming !== 'identifier' && { idPrefix }),
    columns: { ...columns, [column]: next },
    ...(isOutcome && { outcome: null }),
  };
}

/** The draft once a person has said which column says how it ended; the text that seems the good one is taken for it. */
export function withOutcome(draft: Draft, column: string | null, preview: Preview): Draft {
  if (column === null) return { ...draft, outcome: null };
  const { [column]: _, ...columns } = draft.columns;
  const proposed = preview.proposal.outcome === undefined ? undefined : parseOutcome(preview.proposal.outcome);
  const good = proposed?.column === column ? proposed.good : preview.texts[column]?.commonest[0]?.text;
  return { ...draft, columns, outcome: proposedEnds(preview, column, good ?? '') };
}

/** The draft with a change of what a column's map says: its axis, its answers, how its dates are written. */
export function withMap(draft: Draft, { column, map }: TakenColumn, change: Partial<ColumnMap>): Draft {
  const { why: _, ...own } = map;
  const next = Object.fromEntries(Object.entries({ ...own, ...change }).filter(([, value]) => value !== undefined));
  return { ...draft, columns: { ...draft.columns, [column]: next as ColumnMap } };
}

/** The draft with a column as it was proposed. */
export function withoutMap(draft: Draft, column: string): Draft {
  const { [column]: _, ...columns } = draft.columns;
  return { ...draft, columns };
}

/** The draft with a row being a customer of its own, or with a column that tells customers apart. */
export function withIdentity(
  draft: Draft,
  identity: { readonly column: string } | { readonly idPrefix: string },
): Draft {
  const { idPrefix: _, ...rest } = draft;
  const columns = withoutIdentifier(draft.columns);
  if ('idPrefix' in identity) return { ...rest, columns, idPrefix: identity.idPrefix };
  return { ...rest, columns: { ...columns, [identity.column]: { role: 'identifier' } } };
}

function withoutIdentifier(columns: Draft['columns']): Draft['columns'] {
  return Object.fromEntries(Object.entries(columns).filter(([, { role }]) => role !== 'identifier'));
}

/** Keeps of the present map what still means something. */
function mapFor(becoming: Becoming, map: ColumnMap, texts: readonly string[]): ColumnMap {
  const { label, missing, decimal, dateOrder } = map;
  const kept = { ...(label !== undefined && { label }), ...(missing && { missing }) };
  if (becoming === 'identifier' || becoming === 'name') return { role: becoming, personal: false };
  if (becoming === 'outcome' || becoming === 'ignore') return { role: becoming };
  if (becoming === 'personal') return { role: 'signal', personal: true, ...(map.kind && { kind: map.kind }), ...kept };
  if (becoming === 'segment') return { role: 'segment', personal: false, kind: map.kind ?? 'choice', ...kept };
  const kind = becoming.slice('signal.'.length) as keyof typeof signalKinds;
  const hasAxis = signalKinds[kind].maySpeakToAxis && map.axis !== undefined;
  return {
    role: 'signal',
    kind,
    personal: false,
    ...kept,
    ...(kind === 'scale' && { answers: map.kind === 'scale' && map.answers ? map.answers : [...texts] }),
    ...(kind === 'yesno' && map.kind === 'yesno' && map.answers && { answers: map.answers }),
    ...(kind === 'number' && decimal && { decimal }),
    ...(kind === 'date' && dateOrder && { dateOrder }),
    ...(hasAxis && { axis: map.axis, direction: map.direction ?? 'raises', strength: map.strength ?? 'fair' }),
  };
}

/** The draft with one thing stated, or no longer. */
export function stated<Key extends keyof Draft>(draft: Draft, key: Key, value: Draft[Key] | undefined): Draft {
  const { [key]: _, ...rest } = draft;
  return { ...rest, ...(value !== undefined && { [key]: value }) } as unknown as Draft;
}
