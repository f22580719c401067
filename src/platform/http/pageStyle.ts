/** The style sheet of our static pages: light and dark, readable from 360 px on. */
export const pageStyle = `:root {
  color-scheme: light dark;
  --ground: #ffffff; --text: #1c2024; --quiet: #5b6470; --line: #d8dde3; --soft: #f4f6f8; --accent: #0b5cad;
}
@media (prefers-color-scheme: dark) {
  :root { --ground: #14171a; --text: #e6e9ec; --quiet: #a0a9b4; --line: #333a42; --soft: #1d2125; --accent: #7db8f5; }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 62rem;
  background: var(--ground); color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif;
}
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 3rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h2::first-letter { text-transform: uppercase; }
main > section:first-child > h2 { margin-top: 0; }
h3 { font-size: 1.05rem; margin: 0; }
h4 { font-size: .85rem; margin: 1rem 0 .35rem; color: var(--quiet); text-transform: uppercase; letter-spacing: .04em; }
p { margin: .35rem 0; max-width: 46rem; }
a { color: var(--accent); }
a:focus-visible, pre:focus-visible, .wide:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: .875em; overflow-wrap: anywhere; }
pre { background: var(--soft); padding: .75rem; border-radius: 4px; overflow-x: auto; overflow-wrap: normal; margin: .35rem 0; }
td:first-child code { overflow-wrap: normal; }
pre.wraps { white-space: pre-wrap; overflow-wrap: anywhere; }
nav { font-size: .9rem; line-height: 1.4; }
.group summary { font-weight: 600; padding: .3rem 0; }
nav ul { columns: 15rem; list-style: none; padding: 0; margin: 0; }
nav li { break-inside: avoid; padding: .15rem 0; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
article { border: 1px solid var(--line); border-radius: 6px; padding: 1rem 1.25rem; margin: 1rem 0; min-width: 0; scroll-margin-top: 1rem; }
article:target { border-color: var(--accent); }
.address { display: flex; flex-wrap: wrap; gap: .25rem .6rem; align-items: baseline; margin: .35rem 0; }
.method { font-weight: 700; font-size: .75rem; padding: .05rem .4rem; border: 1px solid currentColor; border-radius: 3px; }
.method:not(.get) { color: var(--accent); }
[hidden] { display: none !important; }
kbd { font: inherit; font-size: .8em; padding: 0 .35em; border: 1px solid var(--line); border-radius: 3px; color: var(--quiet); }
.filter { margin-bottom: 1rem; }
.filter label { display: block; font-weight: 600; font-size: .9rem; margin-bottom: .2rem; }
.filter input {
  width: 100%; max-width: 24rem; font: inherit; padding: .35rem .5rem; color: inherit; background: var(--ground);
  border: 1px solid var(--quiet); border-radius: 4px;
}
.filter input:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.filter output { display: block; font-size: .85rem; color: var(--quiet); min-height: 1.4em; }
h3 a { color: inherit; text-decoration: none; }
h3 a:hover, h3 a:focus-visible { text-decoration: underline; }
.steps { padding-left: 1.5rem; }
.steps li { margin: 1rem 0; min-width: 0; }
.steps li::marker { color: var(--quiet); }
.facts { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin: 1.5rem 0; padding: 1rem 1.25rem; background: var(--soft); border-radius: 6px; }
.facts dt { font-size: .85rem; color: var(--quiet); }
.facts dd { margin: 0; font-size: 1.15rem; font-variant-numeric: tabular-nums; }
summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
summary { cursor: pointer; }
.quiet { color: var(--quiet); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .925rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; color: var(--quiet); }
td:first-child { white-space: nowrap; width: 12rem; }
article td:nth-child(2) { width: 4rem; }
@media (min-width: 68rem) {
  body:has(> nav) {
    max-width: 82rem; padding-inline: 2rem; display: grid; grid-template-columns: 16rem minmax(0, 1fr); column-gap: 3rem; align-items: start;
  }
  body > header { grid-column: 1 / -1; margin-bottom: 1.5rem; }
  body > nav { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: .25rem .5rem 1rem 0; }
  .group summary { font-weight: 600; padding: .3rem 0; }
nav ul { columns: auto; }
}
@media (max-width: 36rem) {
  td:first-child { white-space: normal; width: auto; }
  article { padding: .75rem; }
  article thead { display: none; }
  article tr { display: block; padding: .35rem 0; border-bottom: 1px solid var(--line); }
  article td, article td:nth-child(2) { display: inline; border: 0; padding: 0 .5rem 0 0; width: auto; }
  article td:last-child { display: block; }
}
`;
