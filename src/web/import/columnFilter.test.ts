import { expect, test } from 'vitest';
import { shownColumns, type View } from './columnFilter.ts';
import { takenColumns, untouched } from './draft.ts';
import { withBecoming } from './draftChanges.ts';
import { previewOfDeals } from './preview.fixture.ts';

const preview = previewOfDeals();
const textsOf = (column: string) => (preview.texts[column]?.commonest ?? []).map(({ text }) => text);
const shown = (view: View, text = '', draft = untouched) =>
  shownColumns(takenColumns(preview, draft, { columns: {} }), { view, text, textsOf }).map(({ column }) => column);

test('finds columns by their name and by what is in them', () => {
  expect(shown('all', 'SIZ')).toEqual(['size']);
  expect(shown('all', 'prospect')).toEqual(['stage']);
});

test('shows what should be looked at, what speaks to an axis, what was changed and what is left out', () => {
  expect(shown('doubtful')).toEqual(['rfp']);
  expect(shown('axis')).toEqual(['rfp']);
  expect(shown('ignored')).toEqual(['seller']);
  const [, size] = takenColumns(preview, untouched, { columns: {} });
  if (!size) throw new Error('The file has a second column.');
  expect(shown('changed', '', withBecoming(untouched, size, 'segment', preview))).toEqual(['size']);
});
