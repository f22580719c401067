/**
 * Customers, contacts and offerings. A customer is known by its number inside and by its `id` outside; a merged one
 * points at the one it became part of, and what was observed of it keeps its number, so that a merge can be undone.
 * `touched` says which customers each change was about, so that a process that shares the database catches up cheaply.
 */
export const customersMigration = {
  id: '0005-customers',
  statements: [
    `create table offering (
      workspace int not null references workspace,
      id int not null,
      name text not null,
      is_retired boolean not null default false,
      version bigint not null,
      primary key (workspace, id)
    )`,
    `create table customer (
      workspace int not null,
      number int not null,
      id text not null,
      name text,
      domain text,
      country text,
      state text not null default 'active' check (state in ('active', 'merged', 'removed', 'erased')),
      merged_into int,
      made_in bigint not null,
      version bigint not null,
      primary key (workspace, number)
    )`,
    // The id comes first, as texts are sorted twice as quickly by the first column of an index.
    'create unique index customer_id on customer (id, workspace)',
    'create index customer_merged on customer (workspace, merged_into) where merged_into is not null',
    `create table contact (
      workspace int not null references workspace,
      number int not null,
      customer int not null,
      name text not null,
      email text,
      phone text,
      position text,
      note text,
      is_removed boolean not null default false,
      version bigint not null,
      primary key (workspace, number)
    )`,
    'create index contact_customer on contact (workspace, customer)',
    `create table distinct_pair (
      workspace int not null references workspace,
      first int not null,
      second int not null,
      version bigint not null,
      primary key (workspace, first, second)
    )`,
    `create table touched (
      workspace int not null,
      version bigint not null,
      first_customer int,
      last_customer int
    )`,
    'create index touched_version on touched (workspace, version)',
  ],
} as const;

/** What an offering is, costs and can do, and whom it fits. */
export const offeringCatalogueMigration = {
  id: '0012-offering-catalogue',
  statements: [`alter table offering add column catalogue jsonb not null default '{}'`],
} as const;
