import { MISSING_BAND } from '../../evidence/portfolio/banding.ts';
import { monthOfDays, weekdayOfDays } from '../../evidence/portfolio/calendar.ts';
import type { PortfolioColumn } from '../../evidence/portfolio/portfolio.ts';

/** What a date tells besides its day: what comes again every year and every week. */
export interface CalendarPart {
  /** Id of the date. */
  readonly date: string;
  readonly days: Float32Array;
  readonly bandOfDay: (day: number) => number;
}

/** As the scorecard reads it (`ScoredColumn`). */
interface CalendarColumn {
  readonly signal: string;
  readonly label: string;
  readonly order: 'ordered';
  readonly bandingVersion: 1;
  readonly labels: readonly string[];
  readonly bands: Uint8Array;
  readonly isDerived: true;
  readonly calendar: CalendarPart;
}

/** The month and the weekday of a date; nothing for other signals. Their bands are stated, and therefore of one version for ever. */
export function calendarColumns({ signal, numbers }: PortfolioColumn): CalendarColumn[] {
  if (signal.kind !== 'date' || !numbers) return [];
  return parts.map(({ suffix, name, labels, partOfDay }) => {
    const bandOfDay = (day: number) => (Number.isNaN(day) ? MISSING_BAND : 1 + partOfDay(day));
    let bands: Uint8Array | undefined;
    return {
      signal: `${signal.id}${suffix}`,
      label: `${signal.label}: ${name}`,
      order: 'ordered',
      bandingVersion: 1,
      labels: ['missing', ...labels],
      // Only once it is asked for: a million customers take some milliseconds.
      get bands() {
        return (bands ??= Uint8Array.from(numbers, bandOfDay));
      },
      isDerived: true,
      calendar: { date: signal.id, days: numbers, bandOfDay },
    };
  });
}

export function isCalendarPart(signal: string): boolean {
  return parts.some(({ suffix }) => signal.endsWith(suffix));
}

/** `#` is in no id of a signal. */
const parts = [
  {
    suffix: '#month',
    name: 'month',
    labels: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    partOfDay: monthOfDays,
  },
  {
    suffix: '#weekday',
    name: 'weekday',
    labels: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    partOfDay: weekdayOfDays,
  },
] as const;
