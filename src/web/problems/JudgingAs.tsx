import { NativeSelect, TextInput } from '@mantine/core';
import { useWatched } from '../connection/watched.ts';
import { useWords } from '../language/useWords.ts';
import { departments, judgingAs } from './judge.ts';

interface JudgeChoiceProps {
  readonly label: string;
  /** In a dialog the focus begins here. */
  readonly isFirst?: boolean;
}

const OTHER = '';

/** For whom answers are given: a department, or whoever is named. */
export function JudgingAs({ label, isFirst = false }: JudgeChoiceProps) {
  const words = useWords();
  const judge = useWatched(judgingAs);
  const isDepartment = departments.some((one) => one === judge);
  return (
    <>
      <NativeSelect
        data-autofocus={isFirst || undefined}
        size="xs"
        label={label}
        value={isDepartment ? judge : OTHER}
        data={[
          ...departments.map((value) => ({ value, label: words(`problems.department.${value}`) })),
          { value: OTHER, label: words('problems.table.other') },
        ]}
        onChange={({ currentTarget: { value } }) => judgingAs.put(value)}
      />
      {!isDepartment && (
        <TextInput
          size="xs"
          label={words('problems.table.name')}
          maxLength={200}
          value={judge}
          onChange={({ currentTarget: { value } }) => judgingAs.put(value)}
        />
      )}
    </>
  );
}
