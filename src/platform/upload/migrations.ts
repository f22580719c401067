/** Who uploaded what, also when the file is gone; the files themselves lie beside the database. */
export const uploadMigration = {
  id: '0004-uploads',
  statements: [
    `create table upload (
      workspace int not null references workspace,
      id text not null,
      number int not null,
      actor int not null,
      file_name text not null,
      bytes bigint not null,
      sha256 text not null,
      at timestamptz not null,
      removed_at timestamptz,
      primary key (workspace, id)
    )`,
    'create unique index upload_number on upload (workspace, number)',
    'create index upload_kept on upload (at) where removed_at is null',
  ],
} as const;
