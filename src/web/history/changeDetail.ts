import type { Event } from '../../platform/event/contract.ts';
import type { MessageId } from '../language/messageId.ts';
import type { Values } from '../language/useWords.ts';

interface ChangeDetail {
  readonly id: MessageId;
  readonly values: Values;
}

/** What a change was from and to, or how much it was of, as far as the change says so. */
export function changeDetail({ operation, detail }: Pick<Event, 'operation' | 'detail'>): ChangeDetail | undefined {
  const numbers = (...names: readonly string[]) => {
    const found = names.map((name) => [name, detail[name]] as const);
    return found.every(([, value]) => typeof value === 'number') ? (Object.fromEntries(found) as Values) : undefined;
  };
  const told = (id: MessageId, values: Values | undefined) => values && { id, values };
  switch (operation) {
    case 'trials.setMember':
      return told('history.detail.member', {
        before: typeof detail['former'] === 'string' ? detail['former'] : 'none',
        after: String(detail['state']),
      });
    case 'trials.recordOutcome':
      return told(
        'history.detail.outcome',
        typeof detail['outcome'] === 'string'
          ? { before: String(detail['former'] ?? 'none'), after: detail['outcome'] }
          : undefined,
      );
    case 'trials.open':
      return told('history.detail.members', numbers('members'));
    case 'trials.close':
      return told('history.detail.closed', numbers('withOutcome', 'good', 'waiting'));
    case 'decisions.save':
      return told('history.detail.chosen', numbers('chosen', 'places'));
    case 'imports.run':
      return told('history.detail.imported', numbers('rows', 'newCustomers', 'facts'));
    case 'observations.record':
      return told('history.detail.facts', numbers('facts'));
    case 'questionnaires.answer':
      return told('history.detail.answers', numbers('answers'));
    case 'scorecards.fit':
      return told('history.detail.learned', numbers('outcomes', 'good'));
    case 'scorecards.adopt':
      return told('history.detail.adopted', {
        before: numberOr(detail['former']),
        after: numberOr(detail['scorecard']),
      });
    case 'sources.create':
    case 'sources.update':
      return told('history.detail.reliability', numbers('reliability'));
    default:
      return undefined;
  }
}

/** 0 stands for the published figures, which have no number. */
function numberOr(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
