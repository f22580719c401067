import { useState } from 'react';
import { Failure } from '../../../platform/failure.ts';
import type { InputOf, Operation } from '../../../platform/operation/operation.ts';
import { refresh } from '../../connection/freshness.ts';
import { service } from '../../connection/service.ts';
import type { MessageId } from '../../language/messageId.ts';
import { noticeDone, noticeFailed } from '../../shell/notices.ts';

interface VersionedChange<Fields, Thing, Op extends Operation> {
  readonly operation: Op;
  readonly said: MessageId;
  readonly inputOf: (fields: Fields) => InputOf<Op>;
  /** The thing as it stands now. */
  readonly current: () => Promise<Thing>;
  readonly onDone: () => void;
}

/** Saves what was seen at a version; where the thing has changed since, nothing is overwritten and both are kept for a choice. */
export function useVersionedChange<Fields, Thing, Op extends Operation = Operation>({
  operation,
  said,
  inputOf,
  current,
  onDone,
}: VersionedChange<Fields, Thing, Op>) {
  const [conflict, setConflict] = useState<{ readonly mine: Fields; readonly theirs: Thing }>();
  const [isBusy, setBusy] = useState(false);
  const attempt = async (fields: Fields, version: number) => {
    setBusy(true);
    try {
      const { event } = await service.perform(operation, inputOf(fields), {
        ifMatch: version,
        idempotencyKey: crypto.randomUUID(),
      });
      noticeDone({ said }, event);
      onDone();
      await refresh();
    } catch (error) {
      if (error instanceof Failure && error.code === 'version-conflict') {
        setConflict({ mine: fields, theirs: await current() });
      } else noticeFailed(error);
    } finally {
      setBusy(false);
    }
  };
  const save = (fields: Fields, version: number) => void attempt(fields, version).catch(noticeFailed);
  return { save, conflict, isBusy };
}
