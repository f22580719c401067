// How long the command line takes to say anything: `--help` against bare Node, and rank of the deals.
import { bellwether, print, quickest } from './measured.ts';

const deals = ['rank', 'examples/deals/deals.csv', '--outcome', 'Status=Won', '--json'];
const bare = quickest(10, ['-e', '']);
print(
  [
    ['bare node (baseline)', bare],
    ['bellwether --help', quickest(10, [bellwether, '--help'])],
    ['bellwether rank deals --json', quickest(3, [bellwether, ...deals])],
    [
      'bellwether rank deals --map --json',
      quickest(3, [bellwether, ...deals, '--map', 'examples/deals/deals.map.json']),
    ],
  ],
  bare,
);
