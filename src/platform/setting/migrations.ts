/** What a workspace has stated for itself; where it has not, the standard counts and there is no row. */
export const settingMigration = {
  id: '0003-settings',
  statements: [
    `create table setting (
      workspace int not null references workspace,
      name text not null,
      value jsonb not null,
      version bigint not null,
      primary key (workspace, name)
    )`,
  ],
} as const;
