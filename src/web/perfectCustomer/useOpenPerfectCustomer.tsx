import { useNavigate } from '@tanstack/react-router';
import { currentPerfectCustomer } from '../../positioning/perfectCustomer/contract.ts';
import { service } from '../connection/service.ts';
import { useWords } from '../language/useWords.ts';
import { useOffering } from '../offerings/useOffering.ts';
import { noticeKeptHere } from '../shell/notices.ts';
import { useOpenFile } from '../versions/useOpenFile.tsx';
import { draftOf } from './edit/perfectCustomerDraft.ts';
import { perfectCustomerDrafts } from './edit/perfectCustomerDrafts.ts';
import { writtenInFile } from './perfectCustomerFile.ts';

/** Opens the perfect customer of a file as a draft, to be looked at and saved. */
export function useOpenPerfectCustomer() {
  const words = useWords();
  const navigate = useNavigate();
  const offering = useOffering();
  return useOpenFile('perfectCustomer', async (stated, name) => {
    const { current } = await service.call(currentPerfectCustomer, { offering });
    const { base } = draftOf(current);
    const draft = perfectCustomerDrafts(offering);
    const former = draft.now();
    draft.put({ base, content: writtenInFile(stated), note: words('versions.file.note', { name }) });
    noticeKeptHere({ said: 'versions.file.opened', values: { name } }, () => draft.put(former));
    await navigate({ to: '/perfect-customer/edit' });
  });
}
