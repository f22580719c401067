/**
 * Calibrations: how much each question was found to tell apart. What one says is never updated; which one counts is a line of
 * its own, the last of an offering.
 */
export const readinessMigration = {
  id: '0009-calibrations',
  statements: [
    `create table calibration (
      workspace int not null references workspace,
      id int not null,
      offering int not null,
      made_at timestamptz not null,
      actor int not null,
      believed_as float8 not null,
      items jsonb not null,
      axes jsonb not null,
      note text,
      version bigint not null,
      primary key (workspace, id),
      foreign key (workspace, offering) references offering
    )`,
    `create table calibration_use (
      workspace int not null references workspace,
      offering int not null,
      version bigint not null,
      calibration int,
      actor int not null,
      at timestamptz not null,
      primary key (workspace, offering, version)
    )`,
  ],
} as const;
