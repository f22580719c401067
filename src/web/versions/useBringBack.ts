import { service } from '../connection/service.ts';
import { useChange } from '../connection/useChange.ts';
import { useWords } from '../language/useWords.ts';
import { useOffering } from '../offerings/useOffering.ts';
import { noticeFailed } from '../shell/notices.ts';
import type { KeptDocument } from './keptDocument.ts';

/** Saves what a former version said as the newest one; what was an example stays one. */
export function useBringBack(document: KeptDocument, id: number) {
  const words = useWords();
  const offering = useOffering();
  const change = useChange(document.save, { said: 'versions.broughtBack', values: { id } });
  const bringBack = async () => {
    const [{ content, isExample }, { current }] = await Promise.all([
      service.call(document.get, { [document.key]: id }),
      service.call(document.current, { offering }),
    ]);
    const note = words('versions.broughtBack.note', { id });
    change.mutate({ input: { offering, content, note, isExample }, options: { ifMatch: current?.version ?? 0 } });
  };
  return { bringBack: () => void bringBack().catch(noticeFailed), isPending: change.isPending };
}
