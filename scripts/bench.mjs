// `npm run bench -- NAME`: runs bench/NAME.ts against the built app; without a name, lists what there is.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, root, runTool, say } from './setup.mjs';

const names = readdirSync(join(root, 'bench'))
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => name.slice(0, -'.bench.ts'.length));
const [name, ...rest] = process.argv.slice(2);
if (!name || !names.includes(name)) {
  say(`npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`);
  process.exit(2);
}
ensureBuilt();
runTool('tsx', 'tsx', [join(root, 'bench', `${name}.bench.ts`), ...rest]);
