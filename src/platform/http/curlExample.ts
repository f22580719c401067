import { codingOf, textsOf } from './fieldText.ts';
import type { DocumentedOperation } from './openApiDocument.ts';
import { apiRoot } from './routeTable.ts';

/** The command that runs an operation's example against a service at the usual address. */
export function curlExample(path: string, method: string, operation: DocumentedOperation): string {
  const query = new URLSearchParams();
  let address = path;
  for (const { name, in: place, schema, content, example } of operation.parameters) {
    if (example === undefined) continue;
    const texts = textsOf(example, codingOf(schema ?? content?.['application/json']?.schema ?? {}));
    if (place === 'path') address = address.replace(`{${name}}`, encodeURIComponent(texts[0] ?? ''));
    else if (place === 'query') for (const text of texts) query.append(name, text);
  }
  const { content } = operation.requestBody ?? {};
  const search = query.size > 0 ? `?${query.toString()}` : '';
  const whole = quoted(`http://127.0.0.1:4680${apiRoot}${address}${search}`);
  const json = content?.['application/json'];
  return [
    ['curl', ...(method === 'get' ? [] : ['-X', method.toUpperCase()]), whole],
    ...(content?.['application/octet-stream']
      ? [
          ['-H', quoted('Content-Type: application/octet-stream')],
          ['--data-binary', '@FILE'],
        ]
      : []),
    ...(json
      ? [
          ['-H', quoted('Content-Type: application/json')],
          ['-d', quoted(JSON.stringify(json.example))],
        ]
      : []),
    ...(operation['x-effect'] === 'sends' ? [['-OJ']] : []),
  ]
    .map((words) => words.join(' '))
    .join(' \\\n  ');
}

/** For the shells of POSIX. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
