/**
 * Evidence. A delivery is what one source handed over at one time, in one change; a record is what it says about one
 * customer: values by signal number, as JSON. A single answer is a delivery of one record of one fact. Deliveries, records
 * and retractions are never updated; a person's erasure alone removes them.
 *
 * Records carry no foreign keys: they are written by the million within a change that holds their workspace, and
 * `bellwether verify` proves that they point at what exists. Their facts are JSON in a column of text, since what `json` costs,
 * to look each text through again, is half of what a large import costs the server.
 */
export const evidenceMigration = {
  id: '0006-evidence',
  statements: [
    `create table source (
      workspace int not null references workspace,
      number int not null,
      id text not null,
      kind text not null,
      reliability float8 not null check (reliability >= 0 and reliability <= 1),
      is_removed boolean not null default false,
      version bigint not null,
      primary key (workspace, number)
    )`,
    'create unique index source_id on source (workspace, id)',
    `create table signal (
      workspace int not null references workspace,
      number int not null,
      id text not null,
      label text not null,
      kind text not null,
      answers jsonb,
      axis jsonb,
      about text not null check (about in ('organisation', 'person')),
      role text not null check (role in ('signal', 'outcome', 'segment')),
      offering int,
      outcome jsonb,
      is_retired boolean not null default false,
      version bigint not null,
      primary key (workspace, number),
      foreign key (workspace, offering) references offering
    )`,
    'create unique index signal_id on signal (workspace, id)',
    `create table banding (
      workspace int not null references workspace,
      signal int not null,
      number int not null,
      banding jsonb not null,
      is_removed boolean not null default false,
      version bigint not null,
      primary key (workspace, signal, number)
    )`,
    `create table delivery (
      workspace int not null references workspace,
      id bigint not null,
      source int not null,
      observed_at timestamptz not null,
      actor int not null,
      import int,
      version bigint not null,
      primary key (workspace, id)
    )`,
    `create table record (
      workspace int not null,
      customer int not null,
      delivery bigint not null,
      part smallint not null,
      observed_at timestamptz,
      facts text not null,
      primary key (workspace, customer, delivery, part)
    )`,
    `create table retraction (
      workspace int not null references workspace,
      id bigint not null,
      delivery bigint,
      customer int,
      part smallint,
      signal int,
      retracts bigint,
      actor int not null,
      at timestamptz not null,
      why text,
      version bigint not null,
      primary key (workspace, id),
      check ((delivery is null) <> (retracts is null))
    )`,
    'create index retraction_delivery on retraction (workspace, delivery, customer)',
    'create index retraction_retracts on retraction (workspace, retracts) where retracts is not null',
    `create table import (
      workspace int not null references workspace,
      id int not null,
      delivery bigint not null,
      offering int not null,
      file_name text not null,
      bytes bigint not null,
      sha256 text not null,
      map jsonb not null,
      options jsonb not null,
      report jsonb not null,
      first_customer int,
      last_customer int,
      made jsonb not null,
      is_withdrawn boolean not null default false,
      actor int not null,
      at timestamptz not null,
      version bigint not null,
      primary key (workspace, id)
    )`,
    `create table import_rename (
      workspace int not null,
      import int not null,
      customer int not null,
      former text,
      name text not null,
      primary key (workspace, import, customer),
      foreign key (workspace, import) references import
    )`,
    `create table saved_map (
      workspace int not null references workspace,
      number int not null,
      name text not null,
      map jsonb not null,
      is_removed boolean not null default false,
      version bigint not null,
      primary key (workspace, number)
    )`,
    'create unique index saved_map_name on saved_map (workspace, name)',
  ],
} as const;
