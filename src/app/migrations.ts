import { customersMigration, offeringCatalogueMigration } from '../customers/migrations.ts';
import { evidenceMigration } from '../evidence/migrations.ts';
import type { Migration } from '../platform/database/migrate.ts';
import { platformMigrations } from '../platform/migrations.ts';
import { positioningMigration } from '../positioning/migrations.ts';
import { readinessMigration } from '../readiness/migrations.ts';
import { pointEditMigration, selectionMigration, unnamedTrialMigration } from '../selection/migrations.ts';

/** Every step of the database's shape, in order. A new one goes to the end; a released one is never changed. */
export const migrations: readonly Migration[] = [
  ...platformMigrations,
  customersMigration,
  evidenceMigration,
  selectionMigration,
  unnamedTrialMigration,
  readinessMigration,
  pointEditMigration,
  positioningMigration,
  offeringCatalogueMigration,
];
