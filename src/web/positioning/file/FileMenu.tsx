import { Button, Menu } from '@mantine/core';
import { ChevronDown, Download, FolderOpen } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { saveFile } from '../../connection/saveFile.ts';
import type { Statement } from '../statementTypes.ts';
import { type FileTrouble, statementFileText } from './statementFile.ts';
import { useOpenStatement } from './useOpenStatement.ts';

const FileTroubleText = lazy(async () => ({ default: (await import('./FileTroubleText.tsx')).FileTroubleText }));

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** The statement as a file of one's own, and a file as a draft. */
export function FileMenu({ statement }: { readonly statement: Statement | undefined }) {
  const input = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<FileTrouble & { readonly name: string }>();
  const open = useOpenStatement(setTrouble);
  const save = ({ id, content }: Statement) =>
    saveFile(`positioning-statement-${id}.json`, new Blob([statementFileText(content)], { type: 'application/json' }));
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (chosen) open(chosen);
          currentTarget.value = '';
        }}
      />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="subtle" rightSection={<ChevronDown {...ICON} />}>
            <FormattedMessage id="positioning.file" />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {statement && (
            <Menu.Item leftSection={<Download {...ICON} />} onClick={() => save(statement)}>
              <FormattedMessage id="positioning.file.save" />
            </Menu.Item>
          )}
          <Menu.Item leftSection={<FolderOpen {...ICON} />} onClick={() => input.current?.click()}>
            <FormattedMessage id="positioning.file.open" />
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense fallback={null}>
        {trouble && <FileTroubleText trouble={trouble} onClose={() => setTrouble(undefined)} />}
      </Suspense>
    </>
  );
}
