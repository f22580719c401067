import { kept } from '../../connection/kept.ts';
import { usualColumns } from './tableView.ts';

/** The columns chosen last in this browser, for an address that names none. */
export const columnsKept = kept<readonly string[]>('bellwether.customers.columns', usualColumns, isTexts);

/** Widths in pixels by column, where a person has set one. */
export const widthsKept = kept<Readonly<Record<string, number>>>('bellwether.customers.widths', {}, isWidths);

function isTexts(stored: unknown): stored is readonly string[] {
  return Array.isArray(stored) && stored.every((id) => typeof id === 'string');
}

function isWidths(stored: unknown): stored is Readonly<Record<string, number>> {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    !Array.isArray(stored) &&
    Object.values(stored).every((width) => typeof width === 'number' && width >= 48 && width <= 1200)
  );
}
