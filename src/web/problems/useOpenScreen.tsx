import { noticeKeptHere } from '../shell/notices.ts';
import { useOpenFile } from '../versions/useOpenFile.tsx';
import { emptyScreen } from './screenDraft.ts';
import { writtenInFile } from './screenFile.ts';
import type { ShownScreen } from './useScreen.ts';

/** Opens the screen of a file as the draft, which changes nothing until it is saved. */
export function useOpenScreen(shown: ShownScreen | undefined) {
  return useOpenFile('screen', (stated, name) => {
    const before = shown?.content ?? emptyScreen;
    shown?.change(writtenInFile(stated));
    noticeKeptHere({ said: 'versions.file.opened', values: { name } }, () => shown?.change(before));
  });
}
