#!/usr/bin/env node
// What `npx bellwether` finds, also in a clone that is not built yet.
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  process.stderr.write(
    'bellwether: this clone is not built yet.\nRun `npm run build` first, or `npm run -s bellwether -- ...`, which builds by itself.\n',
  );
  process.exitCode = 1;
}
