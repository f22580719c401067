import { useIntl } from 'react-intl';
import type { OutputOf } from '../../platform/operation/operation.ts';
import type { getDecision } from '../../selection/decision/contract.ts';
import { rulesOfDecision } from '../customers/one/rulesOfDecision.ts';
import { useGroupWord } from '../drawing/groupWords.ts';
import { SaveTableMenu } from '../drawing/SaveTableMenu.tsx';
import { useWords } from '../language/useWords.ts';
import { rulesInWords } from '../wave/rulesInWords.ts';
import { seenWave } from '../wave/seenWave.ts';
import { useNumberWriter } from '../wave/useNumberWriter.ts';

interface SaveDecisionTableProps {
  readonly decision: Pick<OutputOf<typeof getDecision>, 'id' | 'madeAt' | 'inputs' | 'result'>;
}

/** A decision as a file: who was chosen, who was just outside, and why, with the rules that it was made by. */
export function SaveDecisionTable({ decision: { id, madeAt, inputs, result } }: SaveDecisionTableProps) {
  const intl = useIntl();
  const words = useWords();
  const number = useNumberWriter();
  const groupWord = useGroupWord();
  const locked = [...inputs.lockedIn, ...inputs.lockedOut];
  const nameOf = (id: string) => locked.find(({ customer }) => customer === id)?.name ?? id;
  const table = () => {
    const title = words('decisions.number', { id });
    const about = [
      intl.formatDate(madeAt, { dateStyle: 'long', timeStyle: 'short' }),
      ...rulesInWords(rulesOfDecision(inputs), result, { words, list: (items) => intl.formatList(items), nameOf }),
    ];
    return { ...seenWave(result, { words, number, groupWord, about }), title, fileName: title };
  };
  return <SaveTableMenu table={table} />;
}
