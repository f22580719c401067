import { Button, Menu } from '@mantine/core';
import { FileJson } from 'lucide-react';
import { useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { saveFile } from '../connection/saveFile.ts';
import { useWords } from '../language/useWords.ts';
import { noticeFailed, noticeKeptHere } from '../shell/notices.ts';
import styles from './Problems.module.css';
import { screenFileText, screenInFile } from './screenFile.ts';
import type { ShownScreen } from './useScreen.ts';

/** The screen as a file of JSON; one that is opened becomes the draft, and changes nothing until it is saved. */
export function ScreenFile({ shown }: { readonly shown: ShownScreen }) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [strange, setStrange] = useState<string>();
  const open = async (file: File) => {
    const content = screenInFile(await file.text());
    setStrange(content ? undefined : file.name);
    if (!content) return;
    const before = shown.content;
    shown.change(content);
    noticeKeptHere({ said: 'problems.file.opened', values: { count: content.problems.length } }, () =>
      shown.change(before),
    );
  };
  const save = () => {
    const content = new Blob([screenFileText(shown.content)], { type: 'application/json' });
    saveFile(`${words('problems.file.table')}.json`, content);
  };
  return (
    <>
      <input
        ref={input}
        hidden
        type="file"
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void open(file).catch(noticeFailed);
          currentTarget.value = '';
        }}
      />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<FileJson size={16} aria-hidden />}>
            {words('problems.file')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={shown.content.problems.length === 0} onClick={save}>
            <FormattedMessage id="problems.file.save" />
          </Menu.Item>
          {!shown.isFormer && (
            <Menu.Item onClick={() => input.current?.click()}>
              <FormattedMessage id="problems.file.open" />
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {strange !== undefined && (
        <p role="alert" className={styles.strange}>
          <FormattedMessage id="problems.file.strange" values={{ name: strange }} />
        </p>
      )}
    </>
  );
}
