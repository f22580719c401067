import type { RequestShape } from '../../platform/http/requestShape.ts';
import type { Operation } from '../../platform/operation/operation.ts';

/** In the built pages an operation is nothing but its shape: `scripts/slimContracts.ts`. The service checks what it is sent. */
export function shapeOf(operation: Operation): RequestShape {
  return operation as unknown as RequestShape;
}
