import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Filed, partInFile } from '../versions/positioningFile.ts';
import { fileText, writtenInFile } from './perfectCustomerFile.ts';

function written(text: string) {
  const read = partInFile(text, 'perfectCustomer');
  return writtenInFile(('stated' in read ? read.stated : { traits: [] }) as Filed<'perfectCustomer'>);
}

it('reads back what it wrote, and the perfect customer of a whole positioning', () => {
  const example = written(readFileSync('examples/deals/positioning.json', 'utf8'));
  expect(example.traits.length).toBeGreaterThan(5);
  expect(example.traits[0]).toMatchObject({ donor: { isFormer: false } });
  expect(written(fileText(example))).toEqual(example);
});

it('takes what a file leaves out as usual', () => {
  const trait = { id: 'a', section: 'people', name: {}, importance: 3, isChangeable: true, howToClose: {} } as const;
  const steps = { field: 'Growth', want: { kind: 'steps', low: 'Fast' } } as const;
  const stated = {
    name: {},
    portrait: { story: 'x' },
    traits: [
      { ...trait, measure: null },
      { ...trait, measure: steps },
    ],
  };
  expect(writtenInFile(stated)).toMatchObject({
    line: 0.7,
    portrait: { name: '', story: 'x' },
    traits: [{ measure: null, donor: null }, { measure: { want: { low: 'Fast', high: null, near: 1 } } }],
  });
});
