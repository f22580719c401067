import { undoEvent } from '../../platform/event/contract.ts';
import { forgetChange, noticeDone, noticeFailed } from '../shell/notices.ts';
import { refresh } from './freshness.ts';
import { service } from './service.ts';

/** Takes a change back; taking that back makes the change again. */
export async function takeBack(event: number): Promise<void> {
  forgetChange(event);
  try {
    const answer = await service.perform(undoEvent, { event }, { idempotencyKey: crypto.randomUUID() });
    noticeDone({ said: answer.output.undoes === null ? 'shell.takenBack' : 'shell.doneAgain' }, answer.event);
    if (answer.event !== undefined) forgetChange(answer.event);
    await refresh();
  } catch (error) {
    noticeFailed(error);
  }
}
