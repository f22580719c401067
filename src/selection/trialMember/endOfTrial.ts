import { endByRule, type OutcomeRule } from '../../evidence/signal/outcomeRule.ts';
import { selectionFailure } from '../failures.ts';

/**
 * Refuses a text that does not say how it ended, good or not: one that the rule of the outcome signal does not know, or
 * takes for a matter that is still open. Raises `outcome-invalid`.
 */
export function expectEnd(text: string, customer: string, signal: string, rule: OutcomeRule): void {
  if (endByRule(rule, text) !== undefined) return;
  const isOpen = rule.notEnded.includes(text);
  throw selectionFailure(
    'outcome-invalid',
    isOpen
      ? `"${text}" of ${signal} says that it has not ended, so it is no outcome of customer "${customer}".`
      : `"${text}" is no outcome that ${signal} knows, so it cannot be recorded for customer "${customer}".`,
    `Good: ${listed(rule.good)}. Not good: ${listed(rule.notGood)}.${isOpen ? ' To take an outcome back, undo it.' : ''}`,
    { field: 'outcome' },
  );
}

const MOST_LISTED = 12;

function listed(texts: readonly string[]): string {
  if (texts.length === 0) return 'none';
  const more = texts.length - MOST_LISTED;
  return `${texts.slice(0, MOST_LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
