import { type Event, getEvent, listEvents, undoEvent } from '../../platform/event/contract.ts';
import type { Client } from '../../platform/http/client.ts';
import { operationFailure } from '../../platform/operation/failures.ts';
import { optionFailure, wholeNumber } from '../../platform/option.ts';
import type { Terminal } from '../../platform/terminal.ts';
import { textTable } from '../../platform/textTable.ts';
import type { DataOptions } from './dataOptions.ts';
import { withService } from './withService.ts';

export interface UndoOptions extends DataOptions {
  readonly event?: string;
  readonly check?: boolean;
  readonly list?: boolean;
}

/** `bellwether undo`: says which change it is, and takes it back; `--list` shows the last ones. */
export async function undoChange(options: UndoOptions, appVersion: string, terminal: Terminal): Promise<void> {
  const { event: stated, check, list, ...data } = options;
  const number = wholeNumber('--event', stated, { least: 1 });
  if (list && (check || number !== undefined)) {
    const message = '--list shows the last changes, and takes none back.';
    throw optionFailure('option-invalid', message, 'Leave --event and --check away.');
  }
  await withService({ ...data, mayBeNew: false }, appVersion, terminal, async ({ client }) => {
    if (list) return terminal.out(changesText((await client.call(listEvents, { limit: MOST_LISTED })).items, terminal));
    const event = number === undefined ? await lastChange(client) : await client.call(getEvent, { event: number });
    terminal.out(`${check ? 'Would take back' : 'Taking back'} ${changeText(event)}.\n`);
    if (check) return;
    const { undoneBy } = await client.call(undoEvent, { event: event.id });
    terminal.out(`Done. To do it again: bellwether undo --event ${undoneBy}\n`);
  });
}

const MOST_LISTED = 20;
const MOST_SEARCHED = 1000;

/** The newest change that stands and is no undo itself; an import that kept nothing has the subject `imports`. Raises `undo-impossible` where there is none, or it cannot be undone. */
async function lastChange(client: Client): Promise<Event> {
  const { items } = await client.call(listEvents, { limit: MOST_SEARCHED });
  const last = items.find(
    ({ undoes, undoneBy, subject }) => undoes === null && undoneBy === null && subject !== 'imports',
  );
  const remedy = 'Name another change with --event; bellwether undo --list shows the last ones.';
  if (!last) throw operationFailure('undo-impossible', 'There is no change to take back.', remedy);
  if (last.canBeUndone) return last;
  throw operationFailure('undo-impossible', `The last change cannot be taken back: ${changeText(last)}.`, remedy);
}

function changeText({ id, operation, subject, at, actor, detail }: Event): string {
  const figures = detailText(detail);
  return `event ${id}: ${operation} of ${subject}, ${at.slice(0, 16).replace('T', ' ')} by ${actor.name}${figures === '' ? '' : ` (${figures})`}`;
}

function changesText(events: readonly Event[], { width }: Terminal): string {
  if (events.length === 0) return 'Nothing was changed yet.\n';
  const rows = events.map(({ id, at, operation, subject, detail, canBeUndone, undoes, undoneBy }) => {
    const standing = undoneBy === null ? (canBeUndone ? '' : 'for good') : `taken back by ${undoneBy}`;
    const state = [undoes === null ? '' : `undoes ${undoes}`, standing].filter(Boolean).join(', ');
    return [String(id), at.slice(0, 16).replace('T', ' '), operation, subject, state, detailText(detail)];
  });
  const columns = [
    { title: 'event', align: 'right' as const },
    { title: 'when (UTC)' },
    { title: 'operation' },
    { title: 'subject', shrinks: true },
    { title: 'state' },
    { title: 'detail', shrinks: true },
  ];
  return `${textTable(columns, rows, width)}\n`;
}

function detailText(detail: Event['detail']): string {
  return Object.entries(detail)
    .map(([what, value]) => `${what} ${value}`)
    .join(', ');
}
