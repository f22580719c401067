import { listSignals } from '../../evidence/signal/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { useWords } from '../language/useWords.ts';

interface End {
  readonly value: string;
  readonly label: string;
  readonly kind: 'good' | 'notGood';
}

/** How it can end, as the outcome signal puts it: good ends first, each called so, with its own text where there are several. */
export function useEnds(): End[] {
  const words = useWords();
  const { data } = useOperation(listSignals, { limit: 1000 });
  const rule = data?.items.find(({ role, isRetired }) => role === 'outcome' && !isRetired)?.outcome;
  if (!rule) return [];
  const labelled = (kind: 'good' | 'notGood') => {
    const called = words(`drawing.outcome.${kind}`);
    const texts = rule[kind];
    return texts.map((text) => ({
      value: text,
      kind,
      label: texts.length === 1 ? called : words('trials.end', { kind: called, text }),
    }));
  };
  return [...labelled('good'), ...labelled('notGood')];
}
