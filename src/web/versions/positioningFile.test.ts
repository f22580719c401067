import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { partInFile, positioningFileText } from './positioningFile.ts';

const parts = ['statement', 'perfectCustomer', 'screen'] as const;

it('finds each part of a whole positioning, as the command line exports it', () => {
  const whole = readFileSync('examples/deals/positioning.json', 'utf8');
  for (const part of parts) expect(partInFile(`\uFEFF${whole}`, part)).toHaveProperty('stated');
});

it('writes one part that it finds again, and says that the others are missing', () => {
  const text = positioningFileText('screen', { problems: [], margin: 0.4 });
  expect(partInFile(text, 'screen')).toEqual({ stated: { problems: [], margin: 0.4 } });
  expect(partInFile(text, 'statement')).toEqual({ trouble: { kind: 'noPart' } });
});

it.each([
  ['{', { kind: 'notJson' }],
  ['[]', { kind: 'notPositioning' }],
  ['null', { kind: 'notPositioning' }],
  ['{"format":"bellwether-scorecard","screen":{}}', { kind: 'notPositioning' }],
  ['{"screen":{"problems":[]}}', { kind: 'notPositioning' }],
  ['{"format":"bellwether.positioning/1"}', { kind: 'noPart' }],
  ['{"format":"bellwether.positioning/1","screen":null}', { kind: 'noPart' }],
  ['{"format":"bellwether.positioning/1","screen":[]}', { kind: 'field', field: 'screen' }],
])('says of %s what stands in the way', (text, trouble) => {
  expect(partInFile(text, 'screen')).toEqual({ trouble });
});
