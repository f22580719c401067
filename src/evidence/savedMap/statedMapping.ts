import { isStorable } from '../import/storable.ts';
import { mappingSchema } from '../mapping/mapping.ts';

const MOST_COLUMNS = 5000;

/** A map as it arrives from outside: one that can be stored. */
export const statedMapping = mappingSchema
  .refine(holdsOnlyStorable, 'holds a character that cannot be stored')
  .refine(({ columns }) => Object.keys(columns).length <= MOST_COLUMNS, `names more than ${MOST_COLUMNS} columns`);

function holdsOnlyStorable(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, each]) => isStorable(key) && holdsOnlyStorable(each));
}
