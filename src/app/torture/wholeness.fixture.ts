import { verifyBase } from '../../evidence/living/verify/contract.ts';
import type { TorturedService } from './torturedService.fixture.ts';

/** What must hold at every moment, asked of the database in one statement each. */
const rules: Readonly<Record<string, string>> = {
  'the events are not numbered without gaps up to the version of the workspace': `
    select version::text as found from workspace
    where version <> (select count(*) from event) or version <> coalesce((select max(id) from event), 0)`,
  'a row was written by no event': `
    select what || ' of version ' || version as found from (
      select 'customer' as what, version from customer union all select 'delivery', version from delivery
      union all select 'import', version from import union all select 'signal', version from signal) as row
    where version > 0 and not exists (select from event where event.id = row.version)`,
  'a record belongs to no delivery': `
    select record.delivery::text as found from record
    where not exists (select from delivery d where d.workspace = record.workspace and d.id = record.delivery) limit 5`,
  'an import is not what its report says': `
    select import.id || ': ' || report::text as found from import
    where (report ->> 'records')::int <> (select count(*) from record where record.delivery = import.delivery)
      or (report -> 'customers' ->> 'new')::int <> (select count(*) from customer where made_in = import.version)`,
  'an import has not exactly one event': `
    select 'imports ' || (select count(*) from import) || ', events ' || count(*) as found from event
    where operation = 'imports.run' and subject like 'import/%'
    having count(*) <> (select count(*) from import)`,
  'a job that changed something does not name its event': `
    select 'job ' || id as found from job
    where state = 'done' and operation = 'imports.run'
      and not exists (select from event where event.id = job.event and event.operation = job.operation)`,
};

/** What is not whole in the database, as it is this very moment, others writing or not. */
export async function brokenRules({ rows }: Pick<TorturedService, 'rows'>): Promise<string[]> {
  const complaints: string[] = [];
  for (const [what, query] of Object.entries(rules)) {
    for (const { found } of await rows<{ found: string }>(query)) complaints.push(`${what}: ${found}`);
  }
  return complaints;
}

/** What `base.verify` finds, once nobody writes any more. */
export async function verified(service: TorturedService): Promise<string[]> {
  const { isSound, differences } = await service.insist((client) => client.call(verifyBase, {}));
  return isSound ? [] : differences.map((each) => `verify: ${JSON.stringify(each)}`);
}
