import { columnWords, isMadeOf, mentions } from './columnWords.ts';
import {
  aboutRolesNames,
  countsOfPersonsNames,
  personalNames,
  roleNames,
  surelyRoleNames,
  wholeRoleNames,
  wholeSurelyRoleNames,
} from './personalWords.ts';

/**
 * Whether a column's name alone reads as that of a person: who holds a role, or what only a person has. A doubt for somebody to
 * look at, where what its cells look like is not at hand.
 *
 * ```ts
 * namesAPerson('Seller'); // true
 * namesAPerson('Seller type'); // false
 * ```
 */
export function namesAPerson(label: string): boolean {
  const name = columnWords(label);
  if (mentions(name, personalNames)) return !mentions(name, countsOfPersonsNames);
  if (mentions(name, aboutRolesNames)) return false;
  return (
    mentions(name, surelyRoleNames) ||
    mentions(name, roleNames) ||
    isMadeOf(name, wholeRoleNames) ||
    isMadeOf(name, wholeSurelyRoleNames)
  );
}
