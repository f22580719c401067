import { useIntl } from 'react-intl';
import type { Event } from '../../platform/event/contract.ts';
import type { TableRow, TableToSave } from '../connection/tableToSave.ts';
import { useWords } from '../language/useWords.ts';
import { changeDetail } from './changeDetail.ts';
import type { HistorySearch } from './historySearch.ts';
import { customerNumberOf } from './subject.ts';
import { turnsOf } from './turns.ts';
import { useDid } from './useDid.ts';
import { type EventsPage, eventsPage } from './useEvents.ts';
import { useSubjectWords } from './useSubjectWords.ts';

/** The listed changes as a table to keep, all pages of them, worded as they are seen. */
export function useHistoryTable(search: HistorySearch): (signal: AbortSignal) => TableToSave {
  const intl = useIntl();
  const words = useWords();
  const subjectWords = useSubjectWords();
  const { did } = useDid();
  const rowOf = (event: Event, known: ReadonlyMap<number, Event>, page: EventsPage): TableRow => {
    const { operation, way } = turnsOf(event, known);
    const done = did(operation);
    const customer = page.customers.get(customerNumberOf(event) ?? 0);
    const detail = changeDetail(event);
    return [
      event.at,
      way === 'did' ? done : words(`history.${way}`, { what: done }),
      subjectWords(event.subject),
      customer ? (customer.name ?? customer.id) : null,
      detail ? words(detail.id, detail.values) : null,
      event.actor.name,
      event.undoneBy === null ? null : words('history.isTakenBack'),
    ];
  };
  async function* rows(signal: AbortSignal) {
    let cursor: string | null = null;
    do {
      const page: EventsPage = await eventsPage(search, cursor, signal);
      const known = new Map([...page.items, ...page.undone].map((event) => [event.id, event]));
      for (const event of page.items) yield rowOf(event, known, page);
      cursor = page.next;
    } while (cursor !== null);
  }
  const column = (name: 'at' | 'what' | 'subject' | 'customer' | 'detail' | 'by' | 'undone') => ({
    label: intl.formatMessage({ id: `history.column.${name}` }),
    kind: name === 'at' ? ('instant' as const) : ('text' as const),
  });
  return (signal) => ({
    fileName: 'history',
    title: words('history.title'),
    columns: (['at', 'what', 'subject', 'customer', 'detail', 'by', 'undone'] as const).map(column),
    rows: rows(signal),
  });
}
