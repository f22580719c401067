import { useNavigate } from '@tanstack/react-router';
import { currentStatement } from '../../../positioning/statement/contract.ts';
import { service } from '../../connection/service.ts';
import { useWords } from '../../language/useWords.ts';
import { useOffering } from '../../offerings/useOffering.ts';
import { noticeKeptHere } from '../../shell/notices.ts';
import { useOpenFile } from '../../versions/useOpenFile.tsx';
import { draftOf } from '../edit/statementDraft.ts';
import { statementDrafts } from '../edit/statementDrafts.ts';
import { writtenInFile } from './statementFile.ts';

/** Opens the statement of a file as a draft, to be looked at and saved. */
export function useOpenStatement() {
  const words = useWords();
  const navigate = useNavigate();
  const offering = useOffering();
  return useOpenFile('statement', async (stated, name) => {
    const { current } = await service.call(currentStatement, { offering });
    const draft = statementDrafts(offering);
    const former = draft.now();
    draft.put({ ...writtenInFile(stated), note: words('versions.file.note', { name }), base: draftOf(current).base });
    noticeKeptHere({ said: 'versions.file.opened', values: { name } }, () => draft.put(former));
    await navigate({ to: '/positioning/edit' });
  });
}
