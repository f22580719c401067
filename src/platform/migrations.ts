import { jobMigration } from './job/migrations.ts';
import { operationMigration } from './operation/migrations.ts';
import { settingMigration } from './setting/migrations.ts';
import { uploadMigration } from './upload/migrations.ts';

/** The tables of the platform, in the order in which they are made. */
export const platformMigrations = [operationMigration, jobMigration, settingMigration, uploadMigration] as const;
