// `npm run torture -- [--kills 100] [--seed 1]`: kills the built service and its PostgreSQL again and again, and prints what it found.
import { join } from 'node:path';
import { ensureBuilt, root, runTool } from './setup.mjs';

ensureBuilt();
runTool('tsx', 'tsx', [join(root, 'src', 'app', 'torture', 'table.fixture.ts'), ...process.argv.slice(2)]);
