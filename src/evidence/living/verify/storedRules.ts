/** The rule without which nothing can be folded. */
export const ENDLESS_MERGE = 'a merge does not end at a customer that stands by itself';

/** One thing that must hold of what is stored. */
export interface StoredRule {
  /** What is wrong where it is broken. */
  readonly what: string;
  /** What `id` of the query's rows is a number of. */
  readonly subject: string;
  /** SQL that gives `id` and `detail` of whatever breaks it. */
  readonly broken: (workspace: number) => string;
}

export const storedRules: readonly StoredRule[] = [
  {
    what: 'a record speaks of a customer that does not exist',
    subject: 'delivery',
    broken: (w) =>
      `select r.delivery as id, r.customer as detail from record r where r.workspace = ${w} and not exists (select from customer c where c.workspace = r.workspace and c.number = r.customer)`,
  },
  {
    what: 'a record belongs to a delivery that does not exist',
    subject: 'delivery',
    broken: (w) =>
      `select r.delivery as id, r.customer as detail from record r where r.workspace = ${w} and not exists (select from delivery d where d.workspace = r.workspace and d.id = r.delivery)`,
  },
  {
    what: 'a delivery names a source that does not exist',
    subject: 'delivery',
    broken: (w) =>
      `select d.id, d.source as detail from delivery d where d.workspace = ${w} and not exists (select from source s where s.workspace = d.workspace and s.number = d.source)`,
  },
  {
    what: 'a delivery names an import that does not exist',
    subject: 'delivery',
    broken: (w) =>
      `select d.id, d.import as detail from delivery d where d.workspace = ${w} and d.import is not null and not exists (select from import i where i.workspace = d.workspace and i.id = d.import)`,
  },
  {
    what: 'a retraction takes back what does not exist',
    subject: 'retraction',
    broken: (w) =>
      `select r.id, coalesce(r.delivery, r.retracts) as detail from retraction r where r.workspace = ${w} and (
        (r.delivery is not null and not exists (select from delivery d where d.workspace = r.workspace and d.id = r.delivery)) or
        (r.retracts is not null and not exists (select from retraction e where e.workspace = r.workspace and e.id = r.retracts and e.id < r.id)))`,
  },
  {
    what: ENDLESS_MERGE,
    subject: 'customer',
    broken: (w) =>
      `with recursive climb as (
        select number as id, merged_into from customer where workspace = ${w} and merged_into is not null
        union select climb.id, c.merged_into from climb join customer c on c.workspace = ${w} and c.number = climb.merged_into
      ) select number as id, merged_into as detail from customer where workspace = ${w} and (
        (state = 'merged') <> (merged_into is not null) or
        (merged_into is not null and not exists (select from climb where climb.id = number and climb.merged_into is null)))`,
  },
  {
    what: 'an event is missing or is not of this workspace’s versions',
    subject: 'event',
    broken: (w) =>
      `select n as id, null as detail from generate_series(1, (select version from workspace where id = ${w})) n
        where not exists (select from event e where e.workspace = ${w} and e.id = n)
        union all select e.id, null from event e where e.workspace = ${w} and (e.id < 1 or e.id > (select version from workspace where id = ${w}))`,
  },
  ...['customer', 'delivery', 'retraction', 'signal', 'banding', 'source', 'import'].map((table) => ({
    what: `a version of ${table} lies above that of the workspace`,
    subject: table,
    broken: (w: number) =>
      `select ${{ customer: 'number', signal: 'number', banding: 'signal', source: 'number' }[table] ?? 'id'} as id, version as detail
        from ${table} where workspace = ${w} and version > (select version from workspace where id = ${w})`,
  })),
  {
    what: 'an import did not write the records that it reports',
    subject: 'import',
    // Only an erasure takes records away.
    broken: (w) =>
      `select id, records as detail from (select i.id, (i.report ->> 'records')::bigint as reported,
        (select count(*) from record r where r.workspace = i.workspace and r.delivery = i.delivery) as records
        from import i where i.workspace = ${w}) counted
        where records > reported or (records < reported and not exists (select from customer where workspace = ${w} and state = 'erased'))`,
  },
  {
    what: 'an import names customers that do not exist',
    subject: 'import',
    broken: (w) =>
      `select i.id, i.last_customer as detail from import i where i.workspace = ${w} and i.last_customer is not null and (
        i.first_customer > i.last_customer or not exists (select from customer c where c.workspace = i.workspace and c.number = i.last_customer))`,
  },
];
