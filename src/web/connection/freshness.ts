import { getWorkspace } from '../../platform/workspace/contract.ts';
import { queries } from './queries.ts';
import { asking } from './useOperation.ts';

const SECONDS_BETWEEN_LOOKS = 5;
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('bellwether');

/** The version of the workspace that everything shown is at least as new as. */
let known: number | undefined;

/** Something was changed here: everything shown is read again, in other tabs too. */
export async function refresh(): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches pages of this origin only
  channel?.postMessage('changed');
  await readAnew();
}

/** Reads again what is shown whenever somebody else has changed the workspace: another tab, person or command. */
export function followChanges(): () => void {
  const look = async () => {
    if (document.hidden) return;
    const version = await versionNow();
    const isNewer = known !== undefined && version !== known;
    known = version;
    if (isNewer) await queries.invalidateQueries();
  };
  const lookQuietly = () => void look().catch(() => {});
  const onMessage = () => void readAnew();
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

/** The version is asked for first: a change of the meantime then still looks new to the next look. */
async function readAnew(): Promise<void> {
  known = await versionNow().catch(() => known);
  await queries.invalidateQueries();
}

async function versionNow(): Promise<number> {
  const { version } = await queries.fetchQuery({ ...asking(getWorkspace, {}), staleTime: 0, retry: false });
  return version;
}
