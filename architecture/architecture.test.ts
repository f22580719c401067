import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { breaches, line } from './rules.ts';
import { readSources, sourceOf } from './sources.ts';

const src = new URL('../src', import.meta.url).pathname;
const sources = readSources(src);

test('the sources keep every rule of the house', () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(breaches(sources).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

test('every room says in its README, in at most fifteen lines, what question it answers', () => {
  const rooms = line.filter((room) => !room.endsWith('.ts') && existsSync(`${src}/${room}`));
  for (const room of rooms) {
    expect(existsSync(`${src}/${room}/README.md`), `src/${room}/README.md is missing`).toBe(true);
    expect(readFileSync(`${src}/${room}/README.md`, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(15);
  }
});

const impureTexts = [
  'const now = Date.now();',
  'const now = new Date();',
  'const now = Date();',
  'const { now } = Date;',
  'const x = Math.random();',
  'const { random } = Math;',
  "const home = process.env['HOME'];",
  'const { env } = process;',
  'terminalOf(process);',
  'const powers = { process };',
  "const { env } = globalThis['process'];",
  'crypto.getRandomValues(new Uint8Array(1));',
  'const start = performance.now();',
  'setTimeout(next, 10);',
  "await fetch('https://example.org');",
  'const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;',
  "const zone = new Intl.DateTimeFormat('en').resolvedOptions().timeZone;",
  'const text = new Intl.NumberFormat().format(1);',
  "import { readFileSync } from 'node:fs';",
  "import { readFileSync } from 'fs';",
  "import { readFile } from 'fs/promises';",
  "const { connect } = await import('net');",
];

describe('each rule notices what it forbids, and says how to mend it', () => {
  const cases: [string, string, [string, string][]][] = [
    ['rooms', 'move it to the one', [['billing/invoice.ts', '']]],
    ['line of imports', 'pass the value in', [['evidence/a.ts', "import { b } from '../selection/b.ts';"]]],
    ['line of imports', 'pass the value in', [['evidence/a.ts', "import type { B } from '../selection/b.ts';"]]],
    ['line of imports', 'pass the value in', [['stats/a.ts', "import { b } from '../platform/failure.ts';"]]],
    [
      'cycles',
      'move what both need',
      [
        ['stats/a.ts', "import { b } from './b.ts';"],
        ['stats/b.ts', "import { a } from './a.ts';"],
      ],
    ],
    ['names', 'after its one idea', [['stats/utils.ts', '']]],
    ['length', 'two ideas', [['stats/long.ts', '\n'.repeat(401)]]],
    ['depth', 'fold the deepest', [['evidence/a/b/c/d.ts', '']]],
    ...impureTexts.map((text): (typeof cases)[number] => ['purity', 'take the clock', [['stats/a.ts', text]]]),
    [
      'purity',
      'add it to `edges` in architecture/rules.ts',
      [['learning/newVerb.ts', "import { open } from 'node:fs';"]],
    ],
    ['purity', 'take the clock', [['readiness/a.ts', "import { openTable } from '../evidence/reading/openTable.ts';"]]],
    ['quick help', 'inside its action', [['evidence/commands.ts', "import { preview } from './preview.ts';"]]],
  ];

  test.each(cases)('%s: ... %s ...', (rule, remedy, files) => {
    const found = breaches(files.map(([path, text]) => sourceOf(path, text)));
    expect(found.map((breach) => breach.rule)).toContain(rule);
    expect(found.find((breach) => breach.rule === rule)?.message).toContain(remedy);
  });

  test('what is allowed passes', () => {
    const files: [string, string][] = [
      ['evidence/a.ts', "import type { Table } from './reading/table.ts';\nexport const day = new Date(0).getTime();"],
      [
        'stats/calendar.ts',
        `const day = Date.UTC(2020, 0, 1);
         const isDate = (value: unknown) => value instanceof Date;
         const largest = Math.max(1, 2);
         const text = new Intl.NumberFormat('en-US').format(1);
         export interface Plan { process: string; crypto?: typeof process }
         export const plan = { process: 'order to cash', of: (each: Plan) => each.process };`,
      ],
      ['platform/width.ts', "import { wrap } from './wrap.ts';"],
      ['evidence/light.ts', "import type { A } from './a.ts';\nexport const light = 1;"],
      [
        'evidence/commands.ts',
        "import type { Command } from 'commander';\nimport { light } from './light.ts';\nconst load = () => import('./preview.ts');",
      ],
      ['selection/b.ts', "import { a } from '../evidence/a.ts';\nconst text = 'Date.now() in a text is only a text';"],
    ];
    expect(breaches(files.map(([path, text]) => sourceOf(path, text)))).toEqual([]);
  });
});
