import type { Event } from '../../platform/event/contract.ts';

const kinds = [
  'adoption',
  'agreement',
  'calibration',
  'contact',
  'customer',
  'decision',
  'delivery',
  'import',
  'imports',
  'offering',
  'pair',
  'perfect-customer',
  'point-edit',
  'positioning',
  'problem-screen',
  'review',
  'saved-map',
  'scorecard',
  'setting',
  'signal',
  'source',
  'statement',
  'trial',
  'vocabulary',
] as const;

/** What a change was done to, taken apart for the reader. */
export interface Subject {
  readonly kind: (typeof kinds)[number] | 'other';
  readonly id: string;
}

/** `customer/17` is the customer of the number 17; what we have no word for is shown as it is. */
export function subjectOf(text: string): Subject {
  const [first = '', ...rest] = text.split('/');
  const kind = kinds.find((each) => each === first);
  return kind === undefined ? { kind: 'other', id: text } : { kind, id: rest.join(' · ') };
}

/** The number of the customer whom a change is about, as far as the change says so. */
export function customerNumberOf({ subject, detail }: Pick<Event, 'subject' | 'detail'>): number | undefined {
  const { kind, id } = subjectOf(subject);
  const number = kind === 'customer' ? Number(id) : detail['customer'];
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
