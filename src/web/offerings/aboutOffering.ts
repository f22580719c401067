import type { InputOf, Operation } from '../../platform/operation/operation.ts';
import { shapeOf } from '../connection/shapeOf.ts';
import { FIRST_OFFERING } from './offeringSearch.ts';

/**
 * What is asked on a page that is about an offering: where the operation takes one and none is named, it is that one.
 *
 * ```ts
 * aboutOffering(getMatrix, { x: 'willingness' }, 2); // { x: 'willingness', offering: 2 }
 * aboutOffering(listSources, {}, 2); // {}
 * ```
 */
export function aboutOffering<Op extends Operation>(operation: Op, input: InputOf<Op>, offering: number): InputOf<Op> {
  if (offering === FIRST_OFFERING || 'offering' in (input as object)) return input;
  return 'offering' in shapeOf(operation).codings ? { ...input, offering } : input;
}
