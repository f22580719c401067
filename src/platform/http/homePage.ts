import { html, htmlPage } from './html.ts';

/** What runs here, and where to go. */
export function homePage(version: string): string {
  return htmlPage(
    'Bellwether',
    html`<main>
<h1>Bellwether</h1>
<p>Decide which customers go first with a new system, and lead every customer through the change.</p>
<p>This is the service, version ${version}. It answers programs on this machine; the <a href="/api">API page</a> describes every operation.</p>
<ul>
<li><a href="/api">API page</a></li>
<li><a href="/api/v1/openapi.json">OpenAPI document</a></li>
<li><a href="/health/ready">Is it ready?</a></li>
<li><a href="/metrics">Metrics</a></li>
</ul>
</main>`,
  );
}
