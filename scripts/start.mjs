// `npm start`: everything from a bare checkout to a running service. `npm start -- --sample deals` also loads the deals.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, root } from './setup.mjs';

ensureBuilt();
const main = join(root, 'dist', 'main.js');
// In this very process, so that Ctrl-C and signals reach the service and nobody else.
process.argv = [process.execPath, main, 'serve', ...process.argv.slice(2)];
await import(pathToFileURL(main).href);
