import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { failures } from './failures.ts';
import { exitMeanings, type FailureList, failuresPage, statusMeanings } from './failuresPage.fixture.ts';

const src = new URL('..', import.meta.url);
const rooms = await declaredFailures();
const codes = [...rooms.values()].flatMap((list) => Object.keys(list));

test('every code belongs to one room, and to the merged list', () => {
  expect(rooms.size).toBeGreaterThan(4);
  const doubled = codes.filter((code, index) => codes.indexOf(code) !== index);
  expect(doubled, 'a code belongs to one room: choose another name').toEqual([]);
  expect(Object.keys(failures).toSorted(), 'src/app/failures.ts merges the list of every room').toEqual(
    codes.toSorted(),
  );
});

test('every failure has a title, and a status and an exit code that docs/failures.md explains', () => {
  for (const [code, { title, status, exit }] of Object.entries(failures)) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(title).not.toBe('');
    expect(
      statusMeanings,
      `${code}: choose a status of docs/failures.md, or explain this one in app/failuresPage.fixture.ts`,
    ).toHaveProperty([status]);
    expect(
      exitMeanings,
      `${code}: choose an exit code of docs/failures.md, or explain this one in app/failuresPage.fixture.ts`,
    ).toHaveProperty([exit]);
  }
});

test('every declared code is raised somewhere', () => {
  const texts = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/(failures|\.test|\.fixture)\.ts$/.test(name))
    .map((name) => withoutComments(readFileSync(new URL(name, src), 'utf8')));
  const isRaised = (code: string) => texts.some((text) => new RegExp(`'${code}'(?!:)`).test(text));
  expect(
    codes.filter((code) => !isRaised(code)),
    'raise it with the function that its failures.ts exports, or take it out',
  ).toEqual([]);
});

test('docs/failures.md lists every code (renew it with: npx vitest run failures -u)', async () => {
  await expect(failuresPage(rooms)).toMatchFileSnapshot('../../docs/failures.md');
});

/** Every exported list of kinds, by the room it stands in: from all files named `failures.ts`, and the platform's `option.ts`. */
async function declaredFailures(): Promise<ReadonlyMap<string, FailureList>> {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /(^|\/)(failures|commandFailures)\.ts$/.test(name) || name === 'platform/option.ts')
    .filter((name) => name !== 'app/failures.ts')
    .toSorted();
  const found = new Map<string, FailureList>();
  for (const file of files) {
    const room = file.split('/')[0] as string;
    const exported = (await import(new URL(file, src).href)) as Readonly<Record<string, unknown>>;
    const lists = Object.entries(exported).filter(([name]) => name.endsWith('Failures'));
    expect(lists, `${file} exports one list of kinds, named ...Failures`).toHaveLength(1);
    const list = (lists[0] as [string, FailureList])[1];
    const doubled = Object.keys(list).filter((code) => code in (found.get(room) ?? {}));
    expect(doubled, `${file} declares a code that ${room} has already`).toEqual([]);
    found.set(room, { ...found.get(room), ...list });
  }
  return found;
}

function withoutComments(text: string): string {
  return text.replaceAll(/^\s*(\/\/|\/?\*).*$/gm, '');
}
