import type { FailureKind } from '../failure.ts';
import { job } from '../job/contract.ts';
import { placeOf } from '../operation/fieldPlace.ts';
import { isRepeatable, type Operation } from '../operation/operation.ts';
import { codingOf, type JsonSchema } from './fieldText.ts';
import type { DocumentedOperation, DocumentedParameter, OpenApiDocument } from './openApiDocument.ts';
import { openApiResponses, problemComponents } from './openApiResponses.ts';
import { type Components, componentName, documentSchema } from './openApiSchemas.ts';
import { apiRoot } from './routeTable.ts';
import { withSharedSchemas } from './sharedSchemas.ts';

/**
 * The OpenAPI 3.1 document of operations. `failures` is the merged list of all rooms; a code that an operation names and
 * nobody declares is refused.
 *
 * ```ts
 * openApi([listEvents, getEvent], { version: '1.0.0', failures }).paths['/events'].get.operationId // 'events.list'
 * ```
 */
export function openApi(
  operations: readonly Operation[],
  { version, failures }: { readonly version: string; readonly failures: Readonly<Record<string, FailureKind>> },
): OpenApiDocument {
  const components: Components = new Map(problemComponents());
  documentSchema(job, { name: 'Job', io: 'output', components });
  const schemas = new Map<string, JsonSchema>();
  for (const { id, input, output, effect } of operations) {
    const inputName = componentName(id, 'Input');
    schemas.set(inputName, documentSchema(input, { name: inputName, io: 'input', components }));
    const outputName = componentName(id, '');
    if (effect !== 'sends') {
      schemas.set(outputName, documentSchema(output, { name: outputName, io: 'output', components }));
    }
  }
  const { schemas: compact, shared } = withSharedSchemas(schemas);
  const schemaOf = (name: string) => resolved(compact.get(name) ?? {}, components, shared);

  const paths: Record<string, Record<string, DocumentedOperation>> = {};
  for (const each of operations) {
    const ownOutput = compact.get(componentName(each.id, ''));
    const output = ownOutput ?? {};
    paths[each.path] = {
      ...paths[each.path],
      [each.method]: documentedOperation(each, {
        input: schemaOf(componentName(each.id, 'Input')),
        responses: openApiResponses(each, { output, resolvedOutput: schemaOf(componentName(each.id, '')), failures }),
      }),
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Bellwether', version, description: ABOUT },
    servers: [{ url: apiRoot }],
    tags: [...new Set(operations.map(tagOf))].map((name) => ({ name })),
    paths,
    components: { schemas: Object.fromEntries([...components, ...shared]) },
    'x-failures': Object.fromEntries(
      Object.entries(failures).map(([code, { title, status }]) => [code, { title, status }]),
    ),
  };
}

const ABOUT = `All requests and answers are JSON in UTF-8. What is refused or fails answers with a problem (RFC 9457) that names a code and a remedy.

Every change leaves an event, whose number the header Bellwether-Event gives and which events.undo takes back. A change sent again with the same Idempotency-Key is done once and answered again, for seven days. Single things carry an ETag; a change sent with it as If-Match is refused where somebody else was quicker.

Long operations answer 202 with a job; ask for it until its state is done, failed or cancelled. Lists are paged: hand \`next\` back as \`cursor\`.`;

function documentedOperation(
  operation: Operation,
  { input, responses }: { readonly input: JsonSchema; readonly responses: DocumentedOperation['responses'] },
): DocumentedOperation {
  const { properties = {}, required = [] } = input;
  const fields = Object.entries(properties).map(([name, schema]) => ({
    name,
    schema,
    place: placeOf(operation, name),
    isRequired: required.includes(name),
  }));
  const inBody = fields.filter(({ place }) => place === 'body');
  const example = operation.example as Readonly<Record<string, unknown>>;
  const parameters = fields
    .filter(({ place }) => place !== 'body')
    .map(({ name, schema, place, isRequired }) =>
      documentedParameter(name, schema, {
        place: place as 'path' | 'query',
        isRequired: isRequired || place === 'path',
        example: example[name],
      }),
    );
  return {
    operationId: operation.id,
    tags: [tagOf(operation)],
    summary: operation.summary,
    description: operation.about,
    parameters: [...parameters, ...headerParameters(operation)],
    ...requestBody(operation, inBody, example),
    responses,
    'x-failures': operation.failures,
    'x-effect': operation.effect,
  };
}

function documentedParameter(
  name: string,
  schema: JsonSchema,
  about: { readonly place: 'path' | 'query'; readonly isRequired: boolean; readonly example: unknown },
): DocumentedParameter {
  const { description, ...value } = schema;
  return {
    name,
    in: about.place,
    required: about.isRequired,
    ...(description !== undefined && { description }),
    ...(codingOf(schema) === 'json' ? { content: { 'application/json': { schema: value } } } : { schema: value }),
    ...(about.example !== undefined && { example: about.example }),
  };
}

function headerParameters({ effect }: Operation): DocumentedParameter[] {
  if (!isRepeatable({ effect })) return [];
  const key: DocumentedParameter = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'The same key with the same request is done once, and answered again for seven days.',
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
  };
  if (effect === 'steers') return [key];
  return [
    key,
    {
      name: 'If-Match',
      in: 'header',
      required: false,
      description: 'The ETag of what is changed, as last seen; refused with 412 where it is no longer so.',
      schema: { type: 'string', pattern: '^(\\*|"v\\d{1,15}")$' },
    },
  ];
}

function requestBody(
  { takesFile }: Operation,
  fields: readonly { readonly name: string; readonly schema: JsonSchema; readonly isRequired: boolean }[],
  example: Readonly<Record<string, unknown>>,
): Pick<DocumentedOperation, 'requestBody'> {
  if (takesFile) return { requestBody: { required: true, content: { 'application/octet-stream': { schema: {} } } } };
  if (fields.length === 0) return {};
  const required = fields.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  const schema: JsonSchema = {
    type: 'object',
    properties: Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
  const shown = Object.fromEntries(fields.flatMap(({ name }) => (name in example ? [[name, example[name]]] : [])));
  return {
    requestBody: { required: required.length > 0, content: { 'application/json': { schema, example: shown } } },
  };
}

/** Follows a reference, and those behind it. */
function resolved(schema: JsonSchema, ...components: readonly ReadonlyMap<string, JsonSchema>[]): JsonSchema {
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return schema;
  const name = reference.slice('#/components/schemas/'.length);
  const found = components.map((each) => each.get(name)).find((each) => each !== undefined);
  if (!found) throw new Error(`The document has no schema ${name}.`);
  return resolved(found, ...components);
}

function tagOf({ id }: Operation): string {
  return id.split('.')[0] ?? id;
}
