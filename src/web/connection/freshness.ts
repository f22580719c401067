import { getWorkspace } from '../../platform/workspace/contract.ts';
import { queries } from './queries.ts';
import { noteReach, reach } from './reach.ts';
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

/** Looks now whether the service answers and whether anything is new. */
export async function lookNow(): Promise<void> {
  if (document.hidden) return;
  const wasAway = !reach.isAnswering();
  try {
    const version = await versionNow();
    const isNewer = known !== undefined && version !== known;
    known = version;
    if (isNewer || wasAway) await queries.invalidateQueries();
  } catch {
    // `reach` tells; the next look comes by itself.
  }
}

/** Reads again what is shown whenever somebody else has changed the workspace: another tab, person or command. */
export function followChanges(): () => void {
  const look = () => void lookNow();
  const onMessage = () => void readAnew();
  const timer = setInterval(look, SECONDS_BETWEEN_LOOKS * 1000);
  document.addEventListener('visibilitychange', look);
  channel?.addEventListener('message', onMessage);
  look();
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
    channel?.removeEventListener('message', onMessage);
  };
}

/** The version is asked for first: a change of the meantime then still looks new to the next look. */
async function readAnew(): Promise<void> {
  known = await versionNow().catch(() => known);
  await queries.invalidateQueries();
}

async function versionNow(): Promise<number> {
  try {
    const { version } = await queries.fetchQuery({ ...asking(getWorkspace, {}), staleTime: 0, retry: false });
    noteReach();
    return version;
  } catch (error) {
    noteReach(error);
    throw error;
  }
}
