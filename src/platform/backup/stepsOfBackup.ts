import { checksumOf, type Migration } from '../database/migrate.ts';
import { backupFailure } from './failures.ts';
import type { BackupHeader } from './format.ts';

/**
 * The migrations that bring an empty database to the shape a backup was made in: the first of ours, word for word. Raises
 * `backup-newer` where it knows steps that we do not, `backup-unfit` where its steps are not ours.
 */
export function stepsOfBackup(
  { migrations, appVersion }: BackupHeader,
  ours: readonly Migration[],
): readonly Migration[] {
  const unknown = migrations.find(({ id }) => !ours.some((own) => own.id === id));
  if (unknown) {
    throw backupFailure(
      'backup-newer',
      `The backup was made by Bellwether ${appVersion}, which knows the step ${unknown.id} that this one does not.`,
      `Install Bellwether ${appVersion} or newer, and restore with it.`,
    );
  }
  const steps = ours.slice(0, migrations.length);
  const isOurs = steps.every((own, i) => own.id === migrations[i]?.id && checksumOf(own) === migrations[i]?.checksum);
  if (isOurs) return steps;
  throw backupFailure(
    'backup-unfit',
    `The backup was made by a Bellwether ${appVersion} whose database had another shape.`,
    `Restore it with that Bellwether ${appVersion}.`,
  );
}
