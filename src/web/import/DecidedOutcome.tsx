import { useWords } from '../language/useWords.ts';
import type { Report } from './draft.ts';

type Decision = NonNullable<Report['outcomeDecision']>;

const further = ['notEnded', 'unheardOf', 'leftOut', 'unjudged', 'added'] as const;

/** Which texts were taken for which end, in sentences. */
export function DecidedOutcome({ decision }: { readonly decision: Decision }) {
  const words = useWords();
  const { column, good, notGood, rows, isGuess, isKept } = decision;
  const listed = ({ texts, count }: Decision['good']) =>
    [...texts, ...(count > texts.length ? [words('import.decided.more', { more: count - texts.length })] : [])].join(
      words('import.between'),
    );
  const mayStillBeOpen = isGuess && notGood.count > 0 && good.count + notGood.count + decision.notEnded.count >= 3;
  return (
    <>
      {[
        words('import.decided.ends', { column, good: listed(good), rows: rows.good }),
        rows.notGood === 0
          ? words('import.decided.allGood')
          : words('import.decided.notGood', { texts: listed(notGood), rows: rows.notGood }),
        ...further
          .filter((each) => decision[each].count > 0)
          .map((each) => words(`import.decided.${each}`, { texts: listed(decision[each]) })),
        ...(isKept ? [words('import.decided.kept')] : []),
        ...(mayStillBeOpen ? [words('import.decided.guess')] : []),
      ].join(' ')}
    </>
  );
}
