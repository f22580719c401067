import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { customersMigration, offeringCatalogueMigration } from '../customers/migrations.ts';
import { customersSeed } from '../customers/store.ts';
import { runImport } from '../evidence/import/contract.ts';
import { importRoutes } from '../evidence/import/routes.ts';
import type { LivingBase } from '../evidence/living/livingBase.ts';
import { livingBases } from '../evidence/living/store.ts';
import { evidenceMigration } from '../evidence/migrations.ts';
import { observationRoutes } from '../evidence/observation/routes.ts';
import { signalRoutes } from '../evidence/signal/routes.ts';
import { evidenceSeed } from '../evidence/store.ts';
import type { Migration } from '../platform/database/migrate.ts';
import type { Handled } from '../platform/operation/handled.ts';
import { type TestWorkspace, testClock, testWorkspace } from '../platform/operation/performed.fixture.ts';
import { settingsRoutes } from '../platform/setting/routes.ts';
import { readinessSettings } from '../readiness/settings.ts';
import type { FurtherFields } from './judged/judgedBase.ts';
import { type JudgedBases, judgedBases } from './judged/store.ts';
import { pointEditMigration, selectionMigration, unnamedTrialMigration } from './migrations.ts';
import { selectionRoutes } from './routes.ts';
import { selectionSettings } from './settings.ts';

/** A workspace with the deals of the example as customers `deal-1` to `deal-448`. */
export interface DealsWorkspace extends TestWorkspace {
  readonly living: LivingBase;
}

export interface DealsOptions {
  /** Deals from here on, counted from 1, have no outcome yet. */
  readonly openFrom?: number;
  readonly furtherMigrations?: readonly Migration[];
  /** What other rooms let customers be found by. */
  readonly furtherFields?: FurtherFields;
  /** Operations of other rooms, over the same base. */
  readonly furtherRoutes?: (powers: {
    readonly living: LivingBase;
    readonly judged: JudgedBases;
  }) => readonly Handled[];
}

/** Imports the deals. Every answer of `call` is held against its schema. */
export async function dealsWorkspace({
  openFrom = 401,
  furtherMigrations = [],
  furtherFields,
  furtherRoutes = () => [],
}: DealsOptions = {}): Promise<DealsWorkspace> {
  const folder = await mkdtemp(join(tmpdir(), 'bellwether-selection-'));
  const path = join(folder, 'deals.csv');
  const text = dealsWithIds(await readFile('examples/deals/deals.csv', 'utf8'), openFrom);
  await writeFile(path, text);
  const map = JSON.parse(await readFile('examples/deals/deals.map.json', 'utf8')) as { columns: object };
  const now = testClock();
  let living: LivingBase | undefined;
  const workspace = await testWorkspace({
    now,
    migrations: [
      customersMigration,
      offeringCatalogueMigration,
      evidenceMigration,
      selectionMigration,
      unnamedTrialMigration,
      pointEditMigration,
      ...furtherMigrations,
    ].toSorted((one, other) => one.id.localeCompare(other.id)),
    seeds: [customersSeed, evidenceSeed],
    routes: (database) => {
      living = livingBases({
        db: database.kysely,
        connect: () => database.connect(),
        now: () => new Date(Date.UTC(2026, 10, 21, 12)),
      });
      const powers = { living, judged: judgedBases(living, furtherFields) };
      const sha256 = createHash('sha256').update(text).digest('hex');
      return [
        ...signalRoutes,
        ...observationRoutes,
        ...importRoutes({
          uploadedFile: async () => ({ path, fileName: 'deals.csv', bytes: Buffer.byteLength(text), sha256 }),
        }),
        ...settingsRoutes([...readinessSettings, ...selectionSettings]),
        ...selectionRoutes(powers),
        ...furtherRoutes(powers),
      ];
    },
  });
  await workspace.call(runImport, {
    upload: 'deals',
    id: 'Id',
    outcome: 'Status=Won',
    map: { columns: { ...map.columns, Id: { role: 'identifier' } } } as never,
  });
  return {
    ...workspace,
    living: living as LivingBase,
    call: async (operation, input, caller) =>
      operation.output.parse(await workspace.call(operation, input, caller)) as never,
    async close() {
      await workspace.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function dealsWithIds(csv: string, openFrom: number): string {
  const [header, ...lines] = csv.trimEnd().split(/\r?\n/);
  const rows = lines.map((line, i) => {
    const cells = line.split(';');
    if (i + 1 >= openFrom) cells[cells.length - 1] = '""';
    return [`deal-${i + 1}`, ...cells].join(';');
  });
  return [`Id;${header}`, ...rows].join('\n');
}
