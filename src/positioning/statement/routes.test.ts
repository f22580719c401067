import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filterLink, filterOfLink } from '../../evidence/filter/filterLink.ts';
import { filterText } from '../../evidence/filter/filterText.ts';
import { parseFilterText } from '../../evidence/filter/parseFilterText.ts';
import { readFilter } from '../../evidence/filter/readFilter.ts';
import { listEvents, undoEvent } from '../../platform/event/contract.ts';
import type { DealsWorkspace } from '../../selection/dealsWorkspace.fixture.ts';
import { findCustomers } from '../../selection/find/contract.ts';
import { positioningWorkspace } from '../positioningWorkspace.fixture.ts';
import { removeVocabulary, saveVocabulary } from '../vocabulary/contract.ts';
import {
  compareStatements,
  currentStatement,
  getStatement,
  lintStatement,
  listStatements,
  removeStatement,
  restoreStatement,
  saveStatement,
} from './contract.ts';

let deals: DealsWorkspace;
beforeAll(async () => {
  deals = await positioningWorkspace();
});
afterAll(() => deals.close());

const { content } = saveStatement.example;
const current = async () => (await deals.call(currentStatement, { offering: 1 })).current;

describe('a statement is kept in versions', () => {
  test('nobody has said anything, then the newest counts, and yesterday’s can be read', async () => {
    expect(await current()).toBeNull();
    const first = await deals.call(saveStatement, { content, note: 'From the meeting' });
    const second = await deals.call(saveStatement, { content: { ...content, target: { en: 'Bakeries' } } });
    expect(await current()).toMatchObject({ id: second.id, content: { target: { en: 'Bakeries' } }, isInForce: true });
    expect(await deals.call(getStatement, { statement: first.id })).toMatchObject({
      isInForce: false,
      note: 'From the meeting',
      content: { target: content.target, reviewEveryDays: 90 },
    });
    const { items } = await deals.call(listStatements, {});
    expect(items.map(({ id, isInForce }) => [id, isInForce])).toEqual([
      [second.id, true],
      [first.id, false],
    ]);
  });

  test('what was saved in between is not overwritten unseen', async () => {
    const seen = (await current())?.version ?? 0;
    const mine = await deals.call(saveStatement, { content }, { ifMatch: seen });
    await expect(deals.call(saveStatement, { content }, { ifMatch: seen })).rejects.toMatchObject({
      code: 'version-conflict',
    });
    await expect(deals.call(removeStatement, { statement: mine.id }, { ifMatch: seen })).rejects.toMatchObject({
      code: 'version-conflict',
    });
    expect((await current())?.id).toBe(mine.id);
  });

  test('every change can be taken back, and taken back again, and leaves its trace', async () => {
    const before = await current();
    const saved = await deals.perform(saveStatement, { content: { ...content, value: { en: 'In three days' } } });
    const undone = await deals.perform(undoEvent, { event: saved.event ?? 0 });
    expect((await current())?.id).toBe(before?.id);
    await deals.perform(undoEvent, { event: undone.event ?? 0 });
    expect((await current())?.content.value).toEqual({ en: 'In three days' });

    const statement = saved.output.id;
    const removed = await deals.perform(removeStatement, { statement });
    expect((await current())?.id).toBe(before?.id);
    await expect(deals.call(removeStatement, { statement })).rejects.toMatchObject({ code: 'document-removed' });
    await deals.perform(undoEvent, { event: removed.event ?? 0 });
    expect((await current())?.id).toBe(statement);
    await deals.call(removeStatement, { statement });
    expect((await deals.call(listStatements, { removed: true })).items.map(({ id }) => id)).toEqual([statement]);
    await deals.call(restoreStatement, { statement });
    const { items } = await deals.call(listEvents, { subject: 'statement/1' });
    expect(items[0]).toMatchObject({ operation: 'statements.restore', detail: { id: statement }, canBeUndone: true });
  });
});

describe('the target is a filter in the language of the list of customers', () => {
  const filter =
    'Client is "Current" and (Authority >= "Mid" or not (Competitors is "yes" and Growth is known)) and odds >= 0.3';

  test('it survives saving, its text, a link and the list', async () => {
    const saved = await deals.call(saveStatement, { content: { ...content, filter } });
    const tree = readFilter(saved.content.filter);
    expect(tree).toEqual(readFilter(parseFilterText(filter)));
    expect(parseFilterText(filterText(tree))).toEqual(tree);
    expect(filterOfLink(filterLink(tree))).toEqual(tree);
    const again = await deals.call(saveStatement, { content: saved.content });
    expect(again.content).toEqual(saved.content);
    const asText = await deals.call(findCustomers, { filter, limit: 1 });
    const asTree = await deals.call(findCustomers, { filter: saved.content.filter ?? '', limit: 1 });
    expect(asTree.matched).toBe(asText.matched);
    expect(asText.matched).toBeLessThan(448);
  });

  test.each([
    ['a field that is not there', 'Clint is "Current"', 'Clint'],
    ['an answer that never occurs', 'Client is "Royal"', 'Client'],
    ['a question that cannot be asked of it', 'Client >= 3', 'Client'],
    ['a range upside down', 'odds between 0.9 and 0.1', 'odds'],
  ])('%s is refused by name, and nothing is kept', async (_, wrong, column) => {
    const before = await current();
    await expect(deals.call(saveStatement, { content: { ...content, filter: wrong } })).rejects.toMatchObject({
      code: 'filter-invalid',
      place: { column },
    });
    expect(await current()).toEqual(before);
  });
});

describe('two versions are compared', () => {
  test('by the texts that differ, the rules, and whom their filters part', async () => {
    const first = await deals.call(saveStatement, { content: { ...content, solves: ['late-plans', 'lost-plans'] } });
    const second = await deals.call(saveStatement, {
      content: {
        ...content,
        target: { ...content.target, fr: 'Les entreprises industrielles' },
        oneLiner: { ...content.oneLiner, use: { en: 'the package' } },
        filter: 'Client is "New"',
        solves: ['lost-plans', 'no-plans'],
        reviewEveryDays: 30,
      },
    });
    const compared = await deals.call(compareStatements, { first: first.id, second: second.id });
    expect(compared).toMatchObject({
      texts: [
        { part: 'target', piece: null, language: 'fr', first: null, second: 'Les entreprises industrielles' },
        { part: 'oneLiner', piece: 'use', language: 'en', first: 'the planning package', second: 'the package' },
      ],
      filter: {
        isSame: false,
        first: { text: 'Client is "Current"' },
        second: { text: 'Client is "New"' },
        invalid: [],
      },
      solves: { added: ['no-plans'], dropped: ['late-plans'] },
      reviewEveryDays: { first: 90, second: 30 },
    });
    expect(compared.filter.customers).toEqual({ both: 0, onlyFirst: 286, onlySecond: 158, neither: 4, unknown: 0 });
    const itself = await deals.call(compareStatements, { first: first.id, second: first.id });
    expect(itself).toMatchObject({ texts: [], filter: { isSame: true }, solves: { added: [], dropped: [] } });
  });
});

describe('vague words are marked, by the list and by the words of the workspace', () => {
  const texts = {
    target: { en: 'Small and medium enterprises' },
    value: { en: 'A zero-touch month', fr: 'Le plan est prêt en deux jours au lieu de neuf' },
  };

  test('each mark says where it is, why, and what could stand there', async () => {
    const { marks, checked, vocabulary } = await deals.call(lintStatement, texts);
    expect(checked).toBe(3);
    expect(vocabulary).toBeNull();
    expect(marks[0]).toMatchObject({ part: 'target', piece: null, language: 'en', start: 0, kind: 'size-class' });
    for (const { reason, example } of marks) expect(reason && example).not.toBe('');
  });

  test('own phrases are marked with their own reason, silenced ones are not, and taking the list back undoes both', async () => {
    const before = await deals.call(lintStatement, texts);
    const own = { language: 'en', phrase: 'zero-touch', reason: 'Somebody always touches it.' } as const;
    const { id } = await deals.call(saveVocabulary, {
      content: { phrases: [own], silenced: [{ language: 'en', term: 'size-class' }] },
    });
    const { marks, vocabulary } = await deals.call(lintStatement, texts);
    expect(vocabulary).toBe(id);
    expect(marks.filter(({ part }) => part === 'target')).not.toContainEqual(
      expect.objectContaining({ terms: 'size-class' }),
    );
    expect(marks).toContainEqual(
      expect.objectContaining({ matched: 'zero-touch', terms: 'own', reason: own.reason, example: '' }),
    );
    await deals.call(removeVocabulary, { vocabulary: id });
    expect(await deals.call(lintStatement, texts)).toEqual(before);
  });

  test.each([
    ['a phrase without letters', { phrases: [{ language: 'en', phrase: '…', reason: 'so' }] }, '…'],
    ['several phrases in one', { phrases: [{ language: 'fr', phrase: 'un; deux', reason: 'so' }] }, 'un; deux'],
    [
      'a phrase twice',
      {
        phrases: [
          { language: 'en', phrase: 'Synergy', reason: 'so' },
          { language: 'en', phrase: 'synergy', reason: 'or so' },
        ],
      },
      'synergy',
    ],
    ['silence for nothing', { silenced: [{ language: 'zh', term: 'size-clas' }] }, 'size-clas'],
  ] as const)('%s is refused and named', async (_, wrong, column) => {
    await expect(deals.call(saveVocabulary, { content: wrong as never })).rejects.toMatchObject({
      code: 'vocabulary-invalid',
      place: { column },
    });
  });
});
