import { z } from 'zod';
import { type AnyDatabase, changes, type Handled, reads } from './handled.ts';
import { operation } from './operation.ts';
import { text, version } from './schemas.ts';
import { expectVersion } from './version.ts';

/** A room of one noun, for tests of the kit: notes by name. */
export const noteMigration = {
  id: '0900-notes',
  statements: [
    `create table note (workspace int not null references workspace, name text not null, words text not null,
      version bigint not null, primary key (workspace, name))`,
  ],
};

type NoteTables = { note: { workspace: number; name: string; words: string; version: number } };

const note = z.strictObject({ name: z.string(), words: z.string(), version });

export const setNote = operation({
  id: 'notes.set',
  method: 'put',
  path: '/notes/{name}',
  summary: 'Write a note',
  about: 'Under its name; what stood there is replaced.',
  effect: 'changes',
  input: z.strictObject({ name: text(20, 1), words: text(200) }),
  output: note,
  failures: [],
  example: { name: 'a', words: 'x' },
});

export const getNote = operation({
  id: 'notes.get',
  method: 'get',
  path: '/notes/{name}',
  summary: 'Read a note',
  about: 'Empty where nothing was written.',
  effect: 'reads',
  input: z.strictObject({ name: text(20, 1) }),
  output: note,
  failures: [],
  example: { name: 'a' },
});

export const noteRoutes: readonly Handled[] = [
  changes(setNote, async ({ name, words }, context) => {
    const { db, workspace, version } = context;
    const former = await noteOf(db, workspace, name);
    expectVersion(context, former.version, `Note ${name}`);
    await db
      .withTables<NoteTables>()
      .insertInto('note')
      .values({ workspace, name, words, version })
      .onConflict((conflict) => conflict.columns(['workspace', 'name']).doUpdateSet({ words, version }))
      .execute();
    if (words === 'refused') throw new Error('refused after writing');
    return {
      output: { name, words, version },
      event: { subject: `note/${name}`, undo: { operation: setNote.id, input: { name, words: former.words } } },
    };
  }),
  reads(getNote, ({ name }, { db, workspace }) => noteOf(db, workspace, name)),
];

async function noteOf(db: AnyDatabase, workspace: number, name: string) {
  const found = await db
    .withTables<NoteTables>()
    .selectFrom('note')
    .select(['name', 'words', 'version'])
    .where('workspace', '=', workspace)
    .where('name', '=', name)
    .executeTakeFirst();
  return found ?? { name, words: '', version: 0 };
}
