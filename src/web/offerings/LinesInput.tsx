import { Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';

interface LinesInputProps {
  readonly label: string;
  readonly description: string;
  readonly lines: readonly string[];
  readonly onLines: (lines: string[]) => void;
}

/** A list of names, one in a line, so that it can be pasted. */
export function LinesInput({ label, description, lines, onLines }: LinesInputProps) {
  const [text, setText] = useState(lines.join('\n'));
  const isSame = linesOf(text).join('\n') === lines.join('\n');
  useEffect(() => {
    if (!isSame) setText(lines.join('\n'));
  }, [isSame, lines]);
  return (
    <Textarea
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      autosize
      minRows={3}
      maxRows={14}
      value={text}
      onChange={({ currentTarget: { value } }) => {
        setText(value);
        onLines(linesOf(value));
      }}
    />
  );
}

function linesOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim().slice(0, 200)))].filter((line) => line !== '');
}
