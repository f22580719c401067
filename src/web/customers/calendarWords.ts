import { knownWord } from '../language/knownWords.ts';
import type { Language } from '../language/languages.ts';

/**
 * What a scorecard reads off a date besides its day, in the reader's language; undefined for other signals.
 *
 * ```ts
 * calendarLabel('opened#weekday', 'Opened: weekday', 'fr'); // 'Opened : jour de la semaine'
 * calendarAnswer('opened#weekday', 'Monday', 'fr'); // 'lundi'
 * ```
 */
export function calendarLabel(signal: string, label: string, language: Language): string | undefined {
  const part = partOf(signal);
  if (!part || !label.endsWith(part.ending)) return undefined;
  const date = knownWord(label.slice(0, -part.ending.length), language);
  return `${date}${part.called[language]}`;
}

export function calendarAnswer(signal: string, answer: string, language: Language): string | undefined {
  const place = partOf(signal)?.answers.indexOf(answer) ?? -1;
  if (place < 0) return undefined;
  const isMonth = signal.endsWith('#month');
  // 1 January 2024 was a Monday.
  const day = isMonth ? new Date(Date.UTC(2024, place, 1)) : new Date(Date.UTC(2024, 0, 1 + place));
  return new Intl.DateTimeFormat(language, { [isMonth ? 'month' : 'weekday']: 'long', timeZone: 'UTC' }).format(day);
}

interface PartWords {
  readonly suffix: string;
  readonly ending: string;
  readonly called: Readonly<Record<Language, string>>;
  readonly answers: readonly string[];
}

function partOf(signal: string): PartWords | undefined {
  return parts.find(({ suffix }) => signal.endsWith(suffix));
}

const parts: readonly PartWords[] = [
  {
    suffix: '#month',
    ending: ': month',
    called: { en: ': month', fr: ' : mois', zh: '：月份' },
    answers: [
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
  },
  {
    suffix: '#weekday',
    ending: ': weekday',
    called: { en: ': weekday', fr: ' : jour de la semaine', zh: '：星期' },
    answers: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  },
];
