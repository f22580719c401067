import type { Answer } from '../operation/answer.ts';
import type { InputOf, Operation, OutputOf } from '../operation/operation.ts';
import type { CallOptions, FetchedFile, Transport } from './transport.ts';

/** The typed client: every operation by its definition, whatever lies between. */
export interface Client {
  /** The output. Long operations are awaited. Refusals are raised as the `Failure` that they are inside. */
  call<Op extends Operation>(operation: Op, input: InputOf<Op>, options?: CallOptions): Promise<OutputOf<Op>>;
  /** The output, with the event that the change left. */
  perform<Op extends Operation>(
    operation: Op,
    input: InputOf<Op>,
    options?: CallOptions,
  ): Promise<Answer<OutputOf<Op>>>;
  /** The file of an operation that sends one. */
  fetchFile<Op extends Operation>(operation: Op, input: InputOf<Op>, options?: CallOptions): Promise<FetchedFile>;
}

/**
 * A client over a transport.
 *
 * ```ts
 * const client = clientOver(httpTransport({ baseUrl: 'http://127.0.0.1:4680', fetch, shapeOf: checkedShape, pause }))
 * const { items } = await client.call(listEvents, { limit: 5 })
 * ```
 */
export function clientOver(transport: Transport): Client {
  const perform: Client['perform'] = async (operation, input, options = {}) =>
    (await transport.perform(operation, input, options)) as Answer<never>;
  return {
    perform,
    call: async (operation, input, options) => (await perform(operation, input, options)).output,
    fetchFile: (operation, input, options = {}) => transport.fetchFile(operation, input, options),
  };
}
