/**
 * What people state about whom they serve. A document is never changed: each save is a row of its own, and the newest one
 * of an offering that was not removed is in force, so that what was said yesterday can be read, compared and brought back.
 */
export const positioningMigration = {
  id: '0011-positioning',
  statements: [
    `create table positioning_document (
      workspace int not null references workspace,
      kind text not null,
      id int not null,
      offering int,
      made_at timestamptz not null,
      actor int not null,
      content jsonb not null,
      note text,
      is_example boolean not null default false,
      is_removed boolean not null default false,
      version bigint not null,
      primary key (workspace, kind, id),
      foreign key (workspace, offering) references offering
    )`,
    'create index positioning_document_in_force on positioning_document (workspace, kind, offering, id desc) where not is_removed',
  ],
} as const;
