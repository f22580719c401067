import { expect, it } from 'vitest';
import { emptyScreen, newProblem } from './screenDraft.ts';
import { screenFileText, screenInFile } from './screenFile.ts';

it('gives back what was saved', () => {
  const at = '2026-11-20T08:00:00.000Z';
  const judgement = { gate: 'urgent', judge: 'sales', answer: 'yes', note: 'n', evidence: '', at } as const;
  const problem = { ...newProblem([]), title: { fr: 'Trop tard' }, has: { all: [] }, pays: 9, judgements: [judgement] };
  const content = { ...emptyScreen, problems: [problem], relaxed: ['willPay' as const], margin: 0.4 };
  expect(screenInFile(screenFileText(content))).toEqual(content);
});

it('refuses what is no screen, and leaves out what is strange in one', () => {
  for (const text of ['', '[]', '{"format":"bellwether-scorecard","content":{"problems":[]}}', '{"problems":[]}']) {
    expect(screenInFile(text)).toBeUndefined();
  }
  const strange = {
    problems: [3, { id: 'a', judgements: [{ gate: 'luck' }, null], title: 7, pays: '9' }],
    relaxed: 'all',
  };
  expect(screenInFile(JSON.stringify({ format: 'bellwether-problem-screen', content: strange }))).toEqual({
    ...emptyScreen,
    problems: [{ ...newProblem([]), id: 'a' }],
  });
});
