import { isRepeatable, type Operation } from '../operation/operation.ts';
import type { Caller, Performer } from '../operation/performer.ts';
import { type KnownIds, singular } from './exampleRequest.ts';

/** The first id of every list that can be asked without saying more. What cannot be asked now is left out. */
export async function knownIds(
  performer: Performer,
  operations: readonly Operation[],
  caller: Pick<Caller, 'workspace' | 'actor'>,
): Promise<KnownIds> {
  const lists = operations.filter(
    (each) => each.id.endsWith('.list') && !each.isLong && !each.path.includes('{') && !isRepeatable(each),
  );
  const found: [string, string | number][] = [];
  for (const list of lists) {
    const input = 'limit' in list.input.shape ? { limit: 1 } : {};
    const answer = await performer.perform(list, input, caller).catch(() => undefined);
    const id = firstId(answer?.output);
    if (id !== undefined) found.push([singular(list.id.slice(0, -'.list'.length)), id]);
  }
  return Object.fromEntries(found);
}

function firstId(output: unknown): string | number | undefined {
  const [first] =
    (output as { readonly items?: readonly { readonly id?: string | number }[] } | undefined)?.items ?? [];
  return first?.id;
}
