// `npm run torture -- [--kills 100] [--seed 1]`: kills the built service and its PostgreSQL again and again, and prints what it found.
import { fileURLToPath } from 'node:url';
import { ensureBuilt, runTool } from './setup.mjs';

ensureBuilt();
const table = fileURLToPath(new URL('../src/app/torture/table.fixture.ts', import.meta.url));
runTool('tsx', 'tsx', [table, ...process.argv.slice(2)]);
