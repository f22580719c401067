import { useCallback } from 'react';
import { useWords } from '../language/useWords.ts';
import { subjectOf } from './subject.ts';

/** Words the subject of a change: `import/3` is "Import 3". */
export function useSubjectWords(): (subject: string) => string {
  const words = useWords();
  return useCallback(
    (subject) => {
      const { kind, id } = subjectOf(subject);
      return words(`history.subject.${kind}`, { id });
    },
    [words],
  );
}
