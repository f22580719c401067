import { useNavigate } from '@tanstack/react-router';
import { currentStatement } from '../../../positioning/statement/contract.ts';
import { service } from '../../connection/service.ts';
import { useWords } from '../../language/useWords.ts';
import { useOffering } from '../../offerings/useOffering.ts';
import { noticeFailed, noticeKeptHere } from '../../shell/notices.ts';
import { keptDraft } from '../edit/draftsKept.ts';
import { draftOf } from '../edit/statementDraft.ts';
import { type FileTrouble, statementInFile } from './statementFile.ts';

/** Opens the statement of a file as a draft, to be looked at and saved; tells what stands in its way. */
export function useOpenStatement(
  onTrouble: (trouble: FileTrouble & { readonly name: string }) => void,
): (chosen: File) => void {
  const words = useWords();
  const navigate = useNavigate();
  const offering = useOffering();
  const open = async (chosen: File) => {
    const { name } = chosen;
    const read = statementInFile(await chosen.text());
    if ('trouble' in read) return onTrouble({ ...read.trouble, name });
    const { current } = await service.call(currentStatement, { offering });
    const draft = keptDraft(offering);
    const former = draft.now();
    draft.put({ ...read.written, note: words('positioning.file.note', { name }), base: draftOf(current).base });
    noticeKeptHere({ said: 'positioning.file.opened', values: { name } }, () => draft.put(former));
    await navigate({ to: '/positioning/edit' });
  };
  return (chosen) => void open(chosen).catch(noticeFailed);
}
