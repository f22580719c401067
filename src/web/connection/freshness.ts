import { getWorkspace } from '../../platform/workspace/contract.ts';
import { queries } from './queries.ts';
import { asking } from './useOperation.ts';

const SECONDS_BETWEEN_LOOKS = 5;
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('bellwether');

/** Something was changed here: everything shown is read again, in other tabs too. */
export async function refresh(): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches pages of this origin only
  channel?.postMessage('changed');
  await queries.invalidateQueries();
}

/** Reads again what is shown whenever somebody else has changed the workspace: another tab, person or command. */
export function followChanges(): () => void {
  let known: number | undefined;
  const look = async () => {
    if (document.hidden) return;
    const { version } = await queries.fetchQuery({ ...asking(getWorkspace, {}), staleTime: 0, retry: false });
    if (known !== undefined && version !== known) await queries.invalidateQueries();
    known = version;
  };
  const lookQuietly = () => void look().catch(() => {});
  const onMessage = () => void queries.invalidateQueries();
  const timer = setInterval(lookQuietly, SECONDS_BETWEEN_LOOKS * 1000);
  document.addEventListener('visibilitychange', lookQuietly);
  channel?.addEventListener('message', onMessage);
  lookQuietly();
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', lookQuietly);
    channel?.removeEventListener('message', onMessage);
  };
}
