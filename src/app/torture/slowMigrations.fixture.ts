import type { Migration } from '../../platform/database/migrate.ts';
import { migrations } from '../migrations.ts';

/** The real migrations, and after them so many that copy all customers and facts, slowly enough to be killed in their midst. */
export function withSlowMigrations(many: number): readonly Migration[] {
  const slow = Array.from({ length: many }, (_, index) => slowMigration(String(index + 1).padStart(3, '0')));
  return [...migrations, ...slow];
}

function slowMigration(number: string): Migration {
  return {
    id: `9${number}-copies`,
    statements: [
      `create table copy_${number} as select number, id from customer where number % 2 = 0`,
      'alter table customer add column slowly int',
      'select pg_sleep(0.1)',
      'update customer set slowly = number',
      `insert into copy_${number} select number, id from customer where number % 2 = 1`,
      'select pg_sleep(0.1)',
      'alter table customer drop column slowly',
    ],
  };
}
