import { type CustomerFacts, concerns, standing } from '../../evidence/observation/storedFacts.ts';

/**
 * Whether what is said now of a customer's outcome was said after a moment and not before: recorded, changed, or said
 * anew after all that was known then had been taken back. Saying the same again is no news.
 */
export function isOutcomeNews(
  { records, retractions }: CustomerFacts,
  signal: number,
  isAfter: (delivery: number) => boolean,
): boolean {
  const takenBack = standing(retractions).filter(({ retracts }) => retracts === null);
  const said = records.flatMap((stored) => {
    const value = stored.facts[String(signal)] ?? null;
    if (value === null || takenBack.some((one) => concerns(one, stored, signal))) return [];
    return [{ value, isLater: isAfter(stored.delivery) }];
  });
  const before = new Set(said.filter(({ isLater }) => !isLater).map(({ value }) => value));
  return said.some(({ value, isLater }) => isLater && !before.has(value));
}
