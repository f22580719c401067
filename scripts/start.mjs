// `npm start`: everything from a bare checkout to the ranked deals.
import { join } from 'node:path';
import { ensureBuilt, root, run } from './setup.mjs';

ensureBuilt();
const deals = ['examples/deals/deals.csv', '--map', 'examples/deals/deals.map.json', '--outcome', 'Status=Won'];
run(process.execPath, [join(root, 'dist', 'main.js'), 'rank', ...deals]);
process.stdout.write(`
These are 448 real deals of a software company; what the picture tells is in examples/deals/README.md.
Try next:
  npx bellwether preview FILE                                 how a file of your own is read
  npx bellwether rank FILE --outcome "Status=Won"             rank it
  npx bellwether evaluate FILE --outcome "Status=Won"         would the odds have been right on your past?
  npx bellwether questionnaire --csv > questions.csv          ask what the file does not say
  npx bellwether --help                                       everything else
`);
