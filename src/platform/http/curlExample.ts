import type { ExampleField } from './exampleRequest.ts';
import { codingOf, textsOf } from './fieldText.ts';
import type { DocumentedOperation } from './openApiDocument.ts';
import { apiRoot } from './routeTable.ts';

/** The command that runs an operation's example. `origin` is where the page was asked for: `http://127.0.0.1:4680`. */
export function curlExample(
  {
    path,
    method,
    operation,
  }: { readonly path: string; readonly method: string; readonly operation: DocumentedOperation },
  { origin, fields }: { readonly origin: string; readonly fields: readonly ExampleField[] },
): string {
  const query = new URLSearchParams();
  for (const { name, in: place, schema, content, example } of operation.parameters) {
    if (place !== 'query' || example === undefined) continue;
    const coding = codingOf(schema ?? content?.['application/json']?.schema ?? {});
    for (const text of textsOf(example, coding)) query.append(name, text);
  }
  const address = fields.reduce(
    (filled, { name, value }) => filled.replace(`{${name}}`, () => encodeURIComponent(value)),
    path,
  );
  const { content } = operation.requestBody ?? {};
  const search = query.size > 0 ? `?${query.toString()}` : '';
  const json = content?.['application/json'];
  const sent = operation['x-effect'] === 'sends' ? fileToWrite(operation) : undefined;
  return [
    [
      'curl',
      ...(method === 'get' ? [] : ['-X', method.toUpperCase()]),
      quoted(`${origin}${apiRoot}${address}${search}`),
    ],
    ...(content?.['application/octet-stream']
      ? [
          ['-H', quoted('Content-Type: application/octet-stream')],
          ['--data-binary', `@${query.get('fileName') ?? 'FILE'}`],
        ]
      : []),
    ...(json
      ? [
          ['-H', quoted('Content-Type: application/json')],
          ['-d', quoted(JSON.stringify(json.example))],
        ]
      : []),
    ...(sent === undefined ? [] : [['-o', sent]]),
  ]
    .map((words) => words.join(' '))
    .join(' \\\n  ');
}

/** A name that no file of somebody's is likely to have: `customers-export.csv`. */
function fileToWrite({ operationId, responses }: DocumentedOperation): string {
  const type = Object.keys(responses['200']?.content ?? {})[0] ?? '';
  return `${operationId.replace('.', '-')}.${endings[type.split(';')[0] ?? ''] ?? 'bin'}`;
}

const endings: Readonly<Record<string, string>> = {
  'text/csv': 'csv',
  'application/json': 'json',
  'text/plain': 'txt',
};

/** For the shells of POSIX. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
