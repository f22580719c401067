import type { FailureKind } from '../failure.ts';
import { operationFailures } from '../operation/failures.ts';
import { isRepeatable, type Operation } from '../operation/operation.ts';
import { httpFailures } from './failures.ts';
import type { JsonSchema } from './fieldText.ts';
import type { DocumentedResponse } from './openApiDocument.ts';
import { type Components, documentSchema } from './openApiSchemas.ts';
import { problemType } from './problem.ts';
import { problem } from './problemSchema.ts';

/** The schema of problems, as a component. */
export function problemComponents(): Components {
  const components: Components = new Map();
  documentSchema(problem, { name: 'Problem', io: 'output', components });
  return components;
}

/** What an operation answers: its success, then each status of a problem with the codes behind it. */
export function openApiResponses(
  operation: Operation,
  {
    output,
    resolvedOutput,
    failures,
  }: {
    readonly output: JsonSchema;
    readonly resolvedOutput: JsonSchema;
    readonly failures: Readonly<Record<string, FailureKind>>;
  },
): Record<string, DocumentedResponse> {
  const hasVersion = isVersioned(resolvedOutput);
  const isSeenAgain = hasVersion && operation.method === 'get' && operation.effect === 'reads';
  return {
    ...successes(operation, output, hasVersion),
    ...(isSeenAgain && { 304: { description: 'It is still as If-None-Match says.' } }),
    ...problems(operation, failures),
  };
}

/** Whether an output tells the version at which a thing was last changed. */
function isVersioned({ properties, anyOf = [], oneOf = [] }: JsonSchema): boolean {
  return properties?.['version']?.type === 'integer' || [...anyOf, ...oneOf].some(isVersioned);
}

function successes(operation: Operation, output: JsonSchema, hasVersion: boolean): Record<string, DocumentedResponse> {
  if (operation.isLong) return { 202: acceptedResponse(output) };
  if (operation.effect === 'sends') {
    const type = operation.sendsType ?? 'application/octet-stream';
    const disposition = { description: 'The name of the file.', schema: { type: 'string' } };
    return {
      200: {
        description: 'The file.',
        headers: { 'Content-Disposition': disposition },
        content: { [type]: { schema: {} } },
      },
    };
  }
  const headers = {
    ...(hasVersion && {
      ETag: {
        description: 'Version of the thing and digest of the answer: "v12-1f3a9c0e".',
        schema: { type: 'string' },
      },
    }),
    ...(operation.effect === 'changes' && {
      'Bellwether-Event': { description: 'The event that the change left.', schema: { type: 'integer' } },
    }),
    ...(isRepeatable(operation) && {
      'Idempotent-Replayed': { description: '`true` where it had been done before.', schema: { type: 'string' } },
    }),
  };
  return {
    200: {
      description: isRepeatable(operation) ? 'It is done.' : 'The answer.',
      ...(Object.keys(headers).length > 0 && { headers }),
      content: { 'application/json': { schema: output } },
    },
  };
}

function acceptedResponse(output: JsonSchema): DocumentedResponse {
  return {
    description: 'A job was queued. Its `output`, null until it is done, is this.',
    headers: {
      Location: { description: 'Where the job is.', schema: { type: 'string' } },
      'Retry-After': { description: 'Seconds until it is worth asking.', schema: { type: 'integer' } },
    },
    content: {
      'application/json': {
        schema: {
          allOf: [
            { $ref: '#/components/schemas/Job' },
            { type: 'object', properties: { output: { anyOf: [output, { type: 'null' }] } } },
          ],
        },
      },
    },
  };
}

function problems(
  operation: Operation,
  failures: Readonly<Record<string, FailureKind>>,
): Record<string, DocumentedResponse> {
  const known: Readonly<Record<string, FailureKind>> = { ...operationFailures, ...httpFailures, ...failures };
  const byStatus = new Map<number, string[]>();
  for (const code of new Set([...codesOfAll(operation), ...operation.failures])) {
    const kind = known[code];
    if (!kind) throw new Error(`${operation.id} may fail with "${code}", which no room declares.`);
    byStatus.set(kind.status, [...(byStatus.get(kind.status) ?? []), `\`${code}\`: ${kind.title}`]);
  }
  const content = { [problemType]: { schema: { $ref: '#/components/schemas/Problem' } } };
  return {
    ...Object.fromEntries(
      [...byStatus].map(([status, lines]) => [String(status), { description: lines.join('\n\n'), content }]),
    ),
    default: { description: 'Anything else that was refused, or a fault of ours (500).', content },
  };
}

/** What operations of this kind may refuse with, whatever they are about. */
function codesOfAll({ effect, method, takesFile }: Operation): string[] {
  const takesBody = method !== 'get' && method !== 'delete';
  return [
    'input-invalid',
    'address-malformed',
    'host-not-served',
    'cross-site-refused',
    'request-timed-out',
    'service-not-ready',
    ...(takesBody ? ['media-type-unsupported', 'body-too-large'] : []),
    ...(takesBody && !takesFile ? ['body-malformed'] : []),
    ...(isRepeatable({ effect }) ? ['header-invalid', 'idempotency-key-reused', 'idempotent-answer-erased'] : []),
    ...(effect === 'changes' ? ['version-conflict', 'workspace-busy'] : []),
  ];
}
