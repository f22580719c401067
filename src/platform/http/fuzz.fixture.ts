import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { isRepeatable } from '../operation/operation.ts';
import { codingOf, type JsonSchema, textsOf } from './fieldText.ts';
import type { DocumentedOperation, DocumentedParameter, OpenApiDocument } from './openApiDocument.ts';
import { problemType } from './problem.ts';
import { problem } from './problemSchema.ts';
import { fittingValues, hostileValues, type Resolve } from './schemaValues.fixture.ts';

export interface FuzzOptions {
  readonly runs: number;
  readonly seed: number;
  readonly baseUrl: string;
  readonly fetch?: (address: string, init: RequestInit) => Promise<Response>;
}

/** What was asked, as it went over the wire. */
interface FuzzRequest {
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
}

/**
 * Sends one operation requests made from the document: fitting, nearly fitting and hostile ones. Raises with the smallest
 * request that gets a 5xx, an answer that breaks the schema stated for its status, or a refusal that is no problem body.
 * Gives how many answers came of each status, so that a test can see that it reached the operation at all.
 *
 * ```ts
 * await fuzzOperation(document, 'customers.get', { runs: 100, seed: 1, baseUrl: 'http://127.0.0.1:4680' }) // { 200: 31, 404: 29, ... }
 * ```
 */
export async function fuzzOperation(
  document: OpenApiDocument,
  operationId: string,
  { runs, seed, baseUrl, fetch: ask = fetch }: FuzzOptions,
): Promise<Readonly<Record<number, number>>> {
  const { path, method, operation } = foundOperation(document, operationId);
  const resolve = resolver(document);
  const check = answerCheck(document, operation);
  const statuses: Record<number, number> = {};
  let triesLeft = MOST_TRIES_TO_SHORTEN;
  let isBroken = false;
  await fc.assert(
    fc.asyncProperty(requests(path, operation, resolve), async (request) => {
      if (isBroken && triesLeft-- <= 0) return;
      const answer = await ask(`${baseUrl}${document.servers[0]?.url}${request.path}${request.query}`, {
        method: method.toUpperCase(),
        headers: request.headers,
        ...(method !== 'get' && request.body !== undefined && { body: request.body }),
      });
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      const complaint = check(answer.status, answer.headers.get('content-type') ?? '', await answer.text());
      if (complaint === undefined) return;
      isBroken = true;
      throw new Error(`${operationId}: ${answer.status}: ${complaint}`);
    }),
    { numRuns: runs, seed, includeErrorInReport: true },
  );
  return statuses;
}

/** A failing request is made shorter, but nobody waits for the shortest. */
const MOST_TRIES_TO_SHORTEN = 100;

function foundOperation(document: OpenApiDocument, operationId: string) {
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      if (operation.operationId === operationId) return { path, method, operation };
    }
  }
  throw new Error(`The document has no operation ${operationId}.`);
}

function resolver(document: OpenApiDocument): Resolve {
  const resolve: Resolve = (schema) => {
    const reference = schema['$ref'];
    if (typeof reference !== 'string') return schema;
    return resolve(document.components.schemas[reference.split('/').at(-1) ?? ''] ?? {});
  };
  return resolve;
}

function requests(path: string, operation: DocumentedOperation, resolve: Resolve): fc.Arbitrary<FuzzRequest> {
  const { parameters } = operation;
  const inPath = parameters.filter(({ in: place }) => place === 'path');
  const inQuery = parameters.filter(({ in: place }) => place === 'query');
  return fc
    .record({
      path: fc.tuple(...inPath.map((each) => pathText(each, resolve))),
      query: fc.tuple(...inQuery.map((each) => queryTexts(each, resolve))),
      extra: fc.oneof({ weight: 9, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.webQueryParameters() }),
      headers: headers(operation),
      body: body(operation, resolve),
    })
    .map(({ path: texts, query, extra, headers, body }) => {
      const filled = inPath.reduce((whole, { name }, i) => whole.replace(`{${name}}`, () => texts[i] as string), path);
      const search = [...query.flat(), ...(extra === '' ? [] : [extra])].join('&');
      return {
        path: filled,
        query: search === '' ? '' : `?${search}`,
        headers: { ...body.headers, ...headers },
        body: body.body,
      };
    });
}

function pathText({ schema = {}, example }: DocumentedParameter, resolve: Resolve): fc.Arbitrary<string> {
  const fitting = fittingValues(schema, resolve);
  const value = fc.oneof(
    { weight: 4, arbitrary: fc.constant(example ?? 1) },
    { weight: 3, arbitrary: fitting },
    { weight: 1, arbitrary: hostileValues },
  );
  const encoded = value.map((each) => percentEncoded(typeof each === 'string' ? each : JSON.stringify(each)));
  return fc.oneof(
    { weight: 20, arbitrary: encoded },
    { weight: 1, arbitrary: fc.constantFrom('%', '%ff', '%00', '', 'a%2Fb') },
  );
}

function queryTexts(parameter: DocumentedParameter, resolve: Resolve): fc.Arbitrary<string[]> {
  const { name, required, example } = parameter;
  const schema = parameter.schema ?? parameter.content?.['application/json']?.schema ?? {};
  const pairs = (value: unknown) => textsOf(value, codingOf(schema)).map((text) => `${name}=${percentEncoded(text)}`);
  const hostile = hostileValues.map((value) => [
    `${name}=${percentEncoded(typeof value === 'string' ? value : JSON.stringify(value))}`,
  ]);
  return fc.oneof(
    { weight: required ? 1 : 6, arbitrary: fc.constant<string[]>([]) },
    {
      weight: example === undefined ? 0 : 3,
      arbitrary: fc.constant<string[]>(example === undefined ? [] : pairs(example)),
    },
    { weight: 4, arbitrary: fittingValues(schema, resolve).map(pairs) },
    { weight: 1, arbitrary: hostile },
    { weight: 1, arbitrary: fc.constant<string[]>([`${name}=1`, `${name}=a`]) },
  );
}

function headers(operation: DocumentedOperation): fc.Arbitrary<Record<string, string>> {
  if (!isRepeatable({ effect: operation['x-effect'] })) {
    return fc.constantFrom<Record<string, string>>({}, {}, { 'if-none-match': '"v1"' }, { accept: 'text/html' });
  }
  return fc.constantFrom<Record<string, string>>(
    {},
    {},
    {},
    { 'if-match': '"v1"' },
    { 'if-match': '*' },
    { 'if-match': 'nonsense' },
    { 'idempotency-key': 'fuzz' },
    { 'idempotency-key': 'a b' },
    { 'idempotency-key': 'a'.repeat(300) },
  );
}

interface FuzzBody {
  readonly body: FuzzRequest['body'];
  readonly headers: Record<string, string>;
}

function body({ requestBody }: DocumentedOperation, resolve: Resolve): fc.Arbitrary<FuzzBody> {
  const json = { 'content-type': 'application/json' };
  const file = requestBody?.content['application/octet-stream'];
  if (file) {
    return fc.uint8Array({ maxLength: 200 }).map((bytes) => ({
      body: new Uint8Array(bytes),
      headers: { 'content-type': 'application/octet-stream' },
    }));
  }
  const content = requestBody?.content['application/json'];
  if (!content) return fc.constantFrom<FuzzBody>({ body: undefined, headers: {} }, { body: '{}', headers: json });
  const asJson = (value: unknown): FuzzBody => ({ body: JSON.stringify(value), headers: json });
  const example = (content.example ?? {}) as Record<string, unknown>;
  const fitting = fittingValues(content.schema, resolve);
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant(asJson(example)) },
    { weight: 5, arbitrary: fitting.map(asJson) },
    { weight: 5, arbitrary: mixed(example, fitting).map(asJson) },
    { weight: 5, arbitrary: nearly(example, content.schema, resolve).map(asJson) },
    { weight: 1, arbitrary: hostileValues.map(asJson) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<FuzzBody>(
        { body: '{', headers: json },
        { body: '', headers: json },
        { body: '{"a":1}', headers: { 'content-type': 'text/plain' } },
        { body: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
        { body: new Uint8Array([0x7b, 0xff, 0x7d]), headers: json },
        { body: '['.repeat(5000), headers: json },
        { body: JSON.stringify(example), headers: {} },
      ),
    },
  );
}

/** The example with some of its fields as another fitting value has them. */
function mixed(example: Record<string, unknown>, fitting: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(fitting, fc.infiniteStream(fc.boolean())).map(([value, coins]) => {
    const chosen = Object.entries(value ?? {}).filter(() => coins.next().value);
    return { ...example, ...Object.fromEntries(chosen) };
  });
}

/** The example with one field missing, hostile or unknown. */
function nearly(example: Record<string, unknown>, schema: JsonSchema, resolve: Resolve): fc.Arbitrary<unknown> {
  const names = [...new Set([...Object.keys(resolve(schema).properties ?? {}), ...Object.keys(example)])];
  const name = names.length === 0 ? fc.constant('extra') : fc.constantFrom(...names);
  return fc.oneof(
    name.map((missing) => Object.fromEntries(Object.entries(example).filter(([field]) => field !== missing))),
    fc.tuple(name, hostileValues).map(([field, value]) => ({ ...example, [field]: value })),
    fc.tuple(fc.string(), hostileValues).map(([field, value]) => ({ ...example, [field]: value })),
  );
}

/** As encodeURIComponent does, but also for half characters. */
function percentEncoded(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '\ufffd'));
}

function answerCheck(document: OpenApiDocument, operation: DocumentedOperation) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
  ajv.addSchema({ $id: DOCUMENT, components: document.components });
  const checks = new Map(
    Object.entries(operation.responses).flatMap(([status, { content }]) => {
      const schema = content?.['application/json']?.schema;
      return schema ? [[status, ajv.compile(absolute(schema) as object)] as const] : [];
    }),
  );
  return (status: number, type: string, text: string): string | undefined => {
    if (status >= 500) return `is a fault: ${text.slice(0, 500)}`;
    if (status >= 400) {
      if (type !== problemType) return `has the type ${type}, not ${problemType}`;
      const parsed = problem.safeParse(JSON.parse(text));
      if (!parsed.success) return `is no problem body: ${parsed.error.message}`;
      return parsed.data.status === status ? undefined : `its body says ${parsed.data.status}`;
    }
    if (!(String(status) in operation.responses)) return 'is a status that the document does not name';
    const check = checks.get(String(status));
    if (!check || check(JSON.parse(text))) return undefined;
    return `breaks its schema: ${ajv.errorsText(check.errors)}: ${text.slice(0, 500)}`;
  };
}

const DOCUMENT = 'https://bellwether.invalid/openapi.json';

/** With references that lead into the document. */
function absolute(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(absolute);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$ref' ? [key, `${DOCUMENT}${String(inner)}`] : [key, absolute(inner)],
    ),
  );
}
