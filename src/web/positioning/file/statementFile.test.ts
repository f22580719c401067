import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../edit/statementDraft.ts';
import type { StatementContent } from '../statementTypes.ts';
import { FORMAT, statementFileText, statementInFile } from './statementFile.ts';

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

describe('the file of a statement', () => {
  it('holds all of it, and says what it is', () => {
    const text = statementFileText(content);
    expect(JSON.parse(text).format).toBe(FORMAT);
    const read = statementInFile(text);
    expect('written' in read && contentOf(read.written)).toEqual({
      ...content,
      filter: 'Client is "Current" or not odds >= 0.5',
    });
  });

  it('may hold more than the statement, as the example of the deals does', () => {
    const read = statementInFile(readFileSync('examples/deals/positioning.json', 'utf8'));
    expect('written' in read && read.written.filter).toContain('Client is "Current"');
  });

  it.each([
    ['not json', { kind: 'notJson' }],
    ['[]', { kind: 'noStatement' }],
    ['{"format":"bellwether.positioning/1"}', { kind: 'noStatement' }],
    [statementWith({ target: 'Dairies' }), { kind: 'field', field: 'statement.target' }],
    [statementWith({ target: { de: 'Molkereien' } }), { kind: 'field', field: 'statement.target.de' }],
    [statementWith({ value: { en: 7 } }), { kind: 'field', field: 'statement.value.en' }],
    [
      statementWith({ oneLiner: { to: { en: 'x'.repeat(301) } } }),
      { kind: 'field', field: 'statement.oneLiner.to.en' },
    ],
    [statementWith({ filter: 'odds >=' }), { kind: 'field', field: 'statement.filter' }],
    [statementWith({ filter: { field: 'odds' } }), { kind: 'field', field: 'statement.filter' }],
    [statementWith({ solves: 'all' }), { kind: 'field', field: 'statement.solves' }],
    [statementWith({ reviewEveryDays: 3 }), { kind: 'field', field: 'statement.reviewEveryDays' }],
    [statementWith({ slogan: {} }), { kind: 'field', field: 'statement.slogan' }],
  ])('says of %s what cannot be read', (text, trouble) => {
    expect(statementInFile(text)).toEqual({ trouble });
  });
});

function statementWith(change: object): string {
  return JSON.stringify({ statement: { ...content, ...change } });
}
