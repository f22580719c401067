import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Filed, partInFile } from '../../versions/positioningFile.ts';
import { contentOf } from '../edit/statementDraft.ts';
import type { StatementContent } from '../statementTypes.ts';
import { statementFileText, writtenInFile } from './statementFile.ts';

const content: StatementContent = {
  target: { en: 'Dairies', fr: 'Les laiteries' },
  offering: {},
  value: { zh: '快七天' },
  uniqueness: {},
  oneLiner: { to: { en: 'plan' }, use: { en: 'it' } },
  filter: {
    any: [
      { field: 'Client', operator: 'is', value: 'Current' },
      { not: { field: 'odds', operator: 'atLeast', value: 0.5 } },
    ],
  },
  solves: ['late-plans'],
  reviewEveryDays: 30,
};

function written(text: string) {
  const read = partInFile(text, 'statement');
  return writtenInFile(('stated' in read ? read.stated : {}) as Filed<'statement'>);
}

it('reads back all that it wrote, the filter as text', () => {
  expect(contentOf(written(statementFileText(content)))).toEqual({
    ...content,
    filter: 'Client is "Current" or not odds >= 0.5',
  });
});

it('reads the statement of a whole positioning', () => {
  expect(written(readFileSync('examples/deals/positioning.json', 'utf8')).filter).toContain('Client is "Current"');
});

it('takes what a file leaves out as usual', () => {
  const { target, offering, value, uniqueness, oneLiner } = content;
  const stated = { target, offering, value, uniqueness, oneLiner };
  expect(writtenInFile(stated)).toMatchObject({ filter: '', solves: [], reviewEveryDays: 90 });
});
