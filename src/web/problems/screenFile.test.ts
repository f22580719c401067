import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Filed, partInFile } from '../versions/positioningFile.ts';
import { emptyScreen, newProblem } from './screenDraft.ts';
import { screenFileText, writtenInFile } from './screenFile.ts';

function written(text: string) {
  const read = partInFile(text, 'screen');
  return writtenInFile(('stated' in read ? read.stated : { problems: [] }) as Filed<'screen'>);
}

it('gives back what was saved', () => {
  const at = '2026-11-20T08:00:00.000Z';
  const judgement = { gate: 'urgent', judge: 'sales', answer: 'yes', note: 'n', evidence: '', at } as const;
  const problem = { ...newProblem([]), title: { fr: 'Trop tard' }, has: { all: [] }, pays: 9, judgements: [judgement] };
  const content = { ...emptyScreen, problems: [problem], relaxed: ['willPay' as const], margin: 0.4 };
  expect(written(screenFileText(content))).toEqual(content);
});

it('reads the screen of a whole positioning, and its filters as trees', () => {
  const { problems } = written(readFileSync('examples/deals/positioning.json', 'utf8'));
  expect(problems.map(({ has }) => has)).toContainEqual({ field: 'Client', operator: 'is', value: 'Current' });
  expect(problems.every(({ has }) => has === null || typeof has === 'object')).toBe(true);
});

it('takes what a file leaves out as usual', () => {
  const texts = { title: {}, about: {}, message: {}, work: {} };
  const judged = { gate: 'urgent', judge: 'sales', answer: 'no', at: '2026-11-20T08:00:00.000Z' } as const;
  const stated: Filed<'screen'> = {
    problems: [
      { id: 'a', ...texts },
      { id: 'b', ...texts, judgements: [judged] },
    ],
  };
  expect(writtenInFile(stated)).toEqual({
    ...emptyScreen,
    problems: [
      { ...newProblem([]), id: 'a' },
      { ...newProblem([]), id: 'b', judgements: [{ ...judged, note: '', evidence: '' }] },
    ],
  });
});
