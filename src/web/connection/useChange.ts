import { useMutation } from '@tanstack/react-query';
import type { CallOptions } from '../../platform/http/transport.ts';
import type { InputOf, Operation, OutputOf } from '../../platform/operation/operation.ts';
import { aboutOffering } from '../offerings/aboutOffering.ts';
import { useOffering } from '../offerings/useOffering.ts';
import { noticeDone, noticeFailed, type Saying } from '../shell/notices.ts';
import { refresh } from './freshness.ts';
import { service } from './service.ts';

type Asked<Op extends Operation> = {
  readonly input: InputOf<Op>;
  readonly options?: Pick<CallOptions, 'ifMatch' | 'onProgress' | 'signal' | 'file'>;
};

/**
 * Makes a change once, says what happened and offers to take it back.
 *
 * ```tsx
 * const retire = useChange(retireSignal, { said: 'signals.retired' });
 * retire.mutate({ input: { signal: 'region' } });
 * ```
 *
 * Where no offering is named the change is about that of the page. What happened may name what came of it: `useChange(saveDecision, ({ id }) => ({ said: 'wave.saved', values: { id } }))`.
 */
export function useChange<Op extends Operation>(operation: Op, saying: Saying | ((output: OutputOf<Op>) => Saying)) {
  const offering = useOffering();
  return useMutation({
    mutationFn: ({ input, options }: Asked<Op>) =>
      service.perform(operation, aboutOffering(operation, input, offering), {
        ...options,
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: async ({ output, event }) => {
      noticeDone(typeof saying === 'function' ? saying(output) : saying, event);
      await refresh();
    },
    onError: noticeFailed,
  });
}
