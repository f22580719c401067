import {
  currentPerfectCustomer,
  getPerfectCustomer,
  savePerfectCustomer,
} from '../../../positioning/perfectCustomer/contract.ts';
import { service } from '../../connection/service.ts';
import { useChange } from '../../connection/useChange.ts';
import { useWords } from '../../language/useWords.ts';
import { useOffering } from '../../offerings/useOffering.ts';
import { noticeFailed } from '../../shell/notices.ts';

/** Saves what a former version said as the newest one. */
export function useBringBack(id: number) {
  const words = useWords();
  const offering = useOffering();
  const save = useChange(savePerfectCustomer, { said: 'perfectCustomer.broughtBack', values: { id } });
  const bringBack = async () => {
    const [former, { current }] = await Promise.all([
      service.call(getPerfectCustomer, { perfectCustomer: id }),
      service.call(currentPerfectCustomer, { offering }),
    ]);
    const note = words('perfectCustomer.broughtBack.note', { id });
    const { content, isExample } = former;
    save.mutate({ input: { offering, content, note, isExample }, options: { ifMatch: current?.version ?? 0 } });
  };
  return { bringBack: () => void bringBack().catch(noticeFailed), isPending: save.isPending };
}
