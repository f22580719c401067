import { html, htmlPage } from './html.ts';

/** What a start page without script says of the service. */
export interface HomeState {
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** What to do next, with a command to copy. */
  readonly next: { readonly about: string; readonly command: string };
}

/** What runs here, how it stands, and where to go. Answered where the pages for people were not built. */
export function homePage(version: string, { facts, next }: HomeState): string {
  return htmlPage(
    'Bellwether',
    html`<main>
<h1>Bellwether</h1>
<p>Decide which customers go first with a new system, and lead every customer through the change.</p>
<dl class="facts">
${facts.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>
<h2>Next</h2>
<p>${next.about}</p>
<pre tabindex="0"><code>${next.command}</code></pre>
<h2>Look closer</h2>
<ul>
<li><a href="/api">API page</a>: every operation, with examples and a first walk</li>
<li><a href="/api/v1/openapi.json">OpenAPI document</a>, for programs</li>
<li><a href="/health/ready">Health</a> and <a href="/metrics">metrics</a></li>
</ul>
<p class="quiet">Version ${version}. Everything stays on this machine.</p>
</main>`,
  );
}
