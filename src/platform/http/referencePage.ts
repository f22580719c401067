import { curlExample } from './curlExample.ts';
import type { JsonSchema } from './fieldText.ts';
import { type Html, html, htmlPage } from './html.ts';
import type { DocumentedOperation, OpenApiDocument } from './openApiDocument.ts';
import { schemaOutline } from './schemaOutline.ts';
import { schemaText } from './schemaText.ts';

/** The reference page of the API, from its document: static, without script, every operation with an example to run. */
export function referencePage(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const groups = document.tags.map(({ name }) => ({
    name,
    operations: operations.filter(({ operation }) => operation.tags.includes(name)),
  }));
  return htmlPage(
    'Bellwether API',
    html`<header>
<h1>Bellwether API</h1>
<p class="quiet">Version ${document.info.version}. As a program reads it: <a href="/api/v1/openapi.json">openapi.json</a>.</p>
${document.info.description.split('\n\n').map((paragraph) => html`<p>${prose(paragraph)}</p>`)}
</header>
<nav aria-label="Operations">
${groups.map(
  ({ name, operations }) => html`<h2>${name}</h2>
<ul>
${operations.map(({ operation }) => html`<li><a href="#${operation.operationId}">${operation.summary}</a></li>\n`)}</ul>
`,
)}
</nav>
<main>
${groups.map(
  ({ name, operations }) => html`<section>
<h2>${name}</h2>
${operations.map(({ path, method, operation }) => article(document, { path, method, operation }))}
</section>
`,
)}
${problemSection(document)}
</main>`,
  );
}

function article(
  document: OpenApiDocument,
  { path, method, operation }: { path: string; method: string; operation: DocumentedOperation },
): Html {
  const { operationId, summary, description } = operation;
  const fields = fieldsOf(operation);
  const failures = operation['x-failures'];
  return html`<article id="${operationId}">
<h3>${summary}</h3>
<p class="address"><span class="method ${method}">${method.toUpperCase()}</span> <code>${document.servers[0]?.url}${path}</code> <span class="quiet">${operationId}</span></p>
<p>${prose(description)}</p>
${fields.length > 0 ? fieldTable(document, fields) : html`<p class="quiet">Takes no fields.</p>`}
<h4>Example</h4>
<pre class="wraps"><code>${curlExample(path, method, operation)}</code></pre>
<h4>Answer</h4>
${answers(document, operation)}
${failures.length > 0 ? html`<p>May refuse with ${failures.map((code, i) => html`${i > 0 ? ', ' : ''}<a href="#problem-${code}"><code>${code}</code></a>`)}.</p>` : undefined}
</article>
`;
}

interface Field {
  readonly name: string;
  readonly place: string;
  readonly isRequired: boolean;
  readonly schema: JsonSchema;
  readonly description: string | undefined;
}

function fieldsOf({ parameters, requestBody }: DocumentedOperation): Field[] {
  const inAddress = parameters.map(({ name, in: place, required, schema, content, description }) => ({
    name,
    place,
    isRequired: required,
    schema: schema ?? content?.['application/json']?.schema ?? {},
    description,
  }));
  const body = requestBody?.content['application/json']?.schema;
  const inBody = Object.entries(body?.properties ?? {}).map(([name, schema]) => ({
    name,
    place: 'body',
    isRequired: body?.required?.includes(name) ?? false,
    schema,
    description: schema.description,
  }));
  return [...inAddress, ...inBody];
}

function fieldTable(document: OpenApiDocument, fields: readonly Field[]): Html {
  return html`<div class="wide" tabindex="0" role="region" aria-label="Fields"><table>
<thead><tr><th scope="col">field</th><th scope="col">in</th><th scope="col">what</th></tr></thead>
<tbody>
${fields.map(
  ({
    name,
    place,
    isRequired,
    schema,
    description,
  }) => html`<tr><td><code>${name}</code>${isRequired ? '' : html` <span class="quiet">optional</span>`}</td><td>${place}</td><td><code>${schemaText(schema, document)}</code>${description === undefined ? '' : html`<br>${prose(description)}`}</td></tr>
`,
)}</tbody>
</table></div>`;
}

/** Longer shapes are folded up; browsers open them without a script of ours, and when they print or search. */
function answers(document: OpenApiDocument, { responses }: DocumentedOperation): Html[] {
  return Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .map(([status, { description, content }]) => {
      const [type, { schema } = { schema: {} }] = Object.entries(content ?? {})[0] ?? ['nothing'];
      const shape = type === 'application/json' ? schemaOutline(putOut(schema), document) : type;
      const what = html`${status}: ${prose(description)}`;
      const written = html`<pre tabindex="0"><code>${shape}</code></pre>`;
      if (shape.split('\n').length <= MOST_UNFOLDED_LINES) return html`<p>${what}</p>\n${written}\n`;
      return html`<details><summary>${what}</summary>\n${written}\n</details>\n`;
    });
}

const MOST_UNFOLDED_LINES = 12;

/** Of a job, what it puts out. */
function putOut(schema: JsonSchema): JsonSchema {
  const [, own] = (schema['allOf'] ?? []) as JsonSchema[];
  return own?.properties?.['output'] ?? schema;
}

/** Text in which \`names\` are set as code. */
function prose(text: string): Html[] {
  return text.split('`').map((piece, i) => (i % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`));
}

function problemSection(document: OpenApiDocument): Html {
  return html`<section>
<h2>problems</h2>
<p>Everything that is refused or fails answers with one body: <code>${schemaText({ $ref: '#/components/schemas/Problem' }, document)}</code></p>
<div class="wide" tabindex="0" role="region" aria-label="Problems"><table>
<thead><tr><th scope="col">code</th><th scope="col">status</th><th scope="col">what</th></tr></thead>
<tbody>
${Object.entries(document['x-failures']).map(
  ([
    code,
    { title, status },
  ]) => html`<tr id="problem-${code}"><td><code>${code}</code></td><td>${status}</td><td>${title}</td></tr>
`,
)}</tbody>
</table></div>
</section>`;
}
