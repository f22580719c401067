import { useCallback } from 'react';
import type { Department } from '../../positioning/schemas.ts';
import { useWords } from '../language/useWords.ts';
import { subjectOf } from './subject.ts';

/** Words the subject of a change: `import/3` is "Import 3". */
export function useSubjectWords(): (subject: string) => string {
  const words = useWords();
  return useCallback(
    (subject) => {
      const { kind, id } = subjectOf(subject);
      const [offering = '', part = ''] = id.split(' · ');
      const department = departments.find((one) => one === part);
      return words(`history.subject.${kind}`, {
        id,
        offering,
        department: department ? words(`history.department.${department}`) : part,
      });
    },
    [words],
  );
}

const departments: readonly Department[] = ['marketing', 'sales', 'development', 'implementation', 'service'];
