import type { ApiGuide } from './apiGuide.ts';
import { curlExample } from './curlExample.ts';
import { type ExampleField, exampleFields, type KnownIds, listsOfIds } from './exampleRequest.ts';
import type { JsonSchema } from './fieldText.ts';
import { type Html, html, htmlPage } from './html.ts';
import type { DocumentedOperation, OpenApiDocument } from './openApiDocument.ts';
import { schemaOutline } from './schemaOutline.ts';
import { schemaText } from './schemaText.ts';

export interface ReferenceSetting {
  /** Where the page was asked for: `http://127.0.0.1:4680`. */
  readonly origin: string;
  readonly guide: ApiGuide;
  /** Ids that exist here, for the examples. */
  readonly known: KnownIds;
}

interface Entry {
  readonly path: string;
  readonly method: string;
  readonly operation: DocumentedOperation;
}

interface Group {
  readonly title: string;
  readonly nouns: readonly { readonly name: string; readonly entries: readonly Entry[] }[];
}

/** The reference page of the API, from its document: complete without script, every operation with an example to run. */
export function referencePage(document: OpenApiDocument, setting: ReferenceSetting): string {
  const groups = groupsOf(document, setting.guide);
  const lists = listsOfIds(document);
  return htmlPage(
    'Bellwether API',
    html`<header>
<h1>Bellwether API</h1>
<p class="quiet">Version ${document.info.version}. As a program reads it: <a href="/api/v1/openapi.json">openapi.json</a>. What runs here: <a href="/">start page</a>.</p>
</header>
<nav aria-label="Operations">
<div hidden class="filter" role="search"><label for="filter">Filter <kbd>/</kbd></label>
<input id="filter" type="search" autocomplete="off" spellcheck="false"><output id="found" for="filter"></output></div>
${setting.guide.steps.length > 0 ? html`<p data-aside><a href="#walk-through">A first walk</a></p>` : undefined}
${groups.map(
  ({ title, nouns }) => html`<details class="group"><summary>${title}</summary>
<ul>
${nouns.flatMap(({ entries }) => entries).map(({ operation }) => html`<li><a href="#${operation.operationId}">${operation.summary}</a></li>\n`)}</ul></details>
`,
)}
</nav>
<main>
<section data-aside>
${document.info.description.split('\n\n').map((paragraph) => html`<p>${prose(paragraph)}</p>`)}
<p>Examples that only look name things of this workspace. Where one would change something, a word in capitals stands for the id of what you mean; what stands in bodies and filters is from the sample of deals.</p>
</section>
${walkThrough(setting)}
${groups.map(
  ({ title, nouns }) => html`<section data-group id="group-${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}">
<h2>${title}</h2>
${nouns.flatMap(({ entries }) => entries).map((entry) => article(document, entry, { ...setting, lists }))}
</section>
`,
)}
${problemSection(document)}
</main>
<script src="/reference.js" defer></script>`,
  );
}

/** The nouns in the order of the guide, and after them those that it does not know. */
function groupsOf({ tags, paths }: OpenApiDocument, guide: ApiGuide): Group[] {
  const entries = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const guided = new Set(guide.groups.flatMap(({ nouns }) => nouns));
  const further = tags.map(({ name }) => name).filter((name) => !guided.has(name));
  const groups = [...guide.groups, ...(further.length > 0 ? [{ title: 'Operations', nouns: further }] : [])];
  return groups.map(({ title, nouns }) => ({
    title,
    nouns: nouns.map((name) => ({ name, entries: entries.filter(({ operation }) => operation.tags.includes(name)) })),
  }));
}

function walkThrough({ guide, origin }: ReferenceSetting): Html | undefined {
  if (guide.steps.length === 0) return undefined;
  return html`<section data-aside id="walk-through">
<h2>A first walk</h2>
<p>In one shell, one step after the other. It adds a few customers called <code>walk-1</code> and so on, and takes them away again at the end.</p>
<ol class="steps">
<li><h3>Say where the API is</h3><pre tabindex="0"><code>A='${origin}/api/v1'</code></pre></li>
${guide.steps.map(
  ({
    title,
    about,
    command,
  }) => html`<li><h3>${title}</h3><p>${prose(about)}</p><pre tabindex="0"><code>${command}</code></pre></li>
`,
)}</ol>
</section>`;
}

function article(
  document: OpenApiDocument,
  entry: Entry,
  { origin, known, lists }: ReferenceSetting & { readonly lists: Readonly<Record<string, string>> },
): Html {
  const { path, method, operation } = entry;
  const { operationId, summary, description } = operation;
  const fields = fieldsOf(operation);
  const failures = operation['x-failures'];
  const examples = exampleFields(method, operation, { known, lists });
  return html`<article id="${operationId}">
<div class="what"><h3><a href="#${operationId}">${summary}</a></h3>
<p class="address"><span class="method ${method}">${method.toUpperCase()}</span> <code>${document.servers[0]?.url}${path}</code> <span class="quiet">${operationId}</span></p>
<p>${prose(description)}</p></div>
${fields.length > 0 ? fieldTable(document, fields) : html`<p class="quiet">Takes no fields.</p>`}
<h4>Example</h4>
<pre class="wraps"><code>${curlExample(entry, { origin, fields: examples })}</code></pre>
${examples.map(exampleNote)}
<h4>Answer</h4>
${answers(document, operation)}
${failures.length > 0 ? html`<p>May refuse with ${failures.map((code, i) => html`${i > 0 ? ', ' : ''}<a href="#problem-${code}"><code>${code}</code></a>`)}.</p>` : undefined}
</article>
`;
}

function exampleNote({ name, value, isKnown, list }: ExampleField): Html {
  const others = list === undefined ? '' : html`<a href="#${list}"><code>${list}</code></a>`;
  if (isKnown) return html`<p class="quiet">${value} is here; ${others} names the others.</p>`;
  if (list === undefined) return html`<p class="quiet">Put in place of ${value} what you mean.</p>`;
  return html`<p class="quiet">Put in place of ${value} an id of a ${name === 'first' || name === 'second' ? 'thing of that kind' : name}: ${others} names those there are.</p>`;
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
