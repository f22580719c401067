import { Button, type ButtonProps } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useWords } from '../language/useWords.ts';

interface FileButtonProps extends Pick<ButtonProps, 'size' | 'variant' | 'leftSection'> {
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** The endings that the service reads. */
const READABLE = '.csv,.tsv,.txt,.gz,.xlsx,.json,.jsonl,.ndjson,.parquet';

/** Opens the list of files of the computer. */
export function FileButton({ onFile, children, ...looks }: FileButtonProps) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...looks} onClick={() => field.current?.click()}>
        {children}
      </Button>
      <input
        ref={field}
        type="file"
        accept={READABLE}
        hidden
        aria-label={words('import.file.choose')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
