/**
 * Scorecards, decisions and trials, each bound to its offering. What a scorecard or a decision says is never updated:
 * adopting is a line of its own, and whether one was removed is a state beside it. Members of a trial keep the odds they
 * had when they were invited, so that what was expected can be held against what happened.
 */
export const selectionMigration = {
  id: '0007-selection',
  statements: [
    `create table scorecard (
      workspace int not null references workspace,
      offering int not null,
      id int not null,
      made_at timestamptz not null,
      actor int not null,
      scorecard jsonb not null,
      judgement jsonb not null,
      note text,
      is_removed boolean not null default false,
      version bigint not null,
      primary key (workspace, id),
      foreign key (workspace, offering) references offering
    )`,
    `create table adoption (
      workspace int not null references workspace,
      offering int not null,
      version bigint not null,
      scorecard int,
      actor int not null,
      at timestamptz not null,
      primary key (workspace, offering, version)
    )`,
    `create table held_out_odds (
      workspace int not null,
      scorecard int not null,
      customer int not null,
      log_odds float8 not null,
      mean float8 not null,
      low float8 not null,
      high float8 not null,
      primary key (workspace, scorecard, customer)
    )`,
    `create table decision (
      workspace int not null references workspace,
      id int not null,
      offering int not null,
      made_at timestamptz not null,
      actor int not null,
      seen_version bigint not null,
      scorecard int,
      inputs jsonb not null,
      result jsonb not null,
      note text,
      is_removed boolean not null default false,
      version bigint not null,
      primary key (workspace, id),
      foreign key (workspace, offering) references offering
    )`,
    `create table trial (
      workspace int not null references workspace,
      id int not null,
      offering int not null,
      decision int,
      name text not null,
      opened_at timestamptz not null,
      closed_at timestamptz,
      note text,
      is_removed boolean not null default false,
      version bigint not null,
      primary key (workspace, id),
      foreign key (workspace, offering) references offering
    )`,
    `create table trial_member (
      workspace int not null,
      trial int not null,
      customer int not null,
      state text not null check (state in ('invited', 'joined', 'declined', 'left', 'completed')),
      note text,
      odds_mean float8,
      odds_low float8,
      odds_high float8,
      version bigint not null,
      primary key (workspace, trial, customer),
      foreign key (workspace, trial) references trial
    )`,
    'create index trial_member_customer on trial_member (workspace, customer)',
  ],
} as const;

/** What people believe of single bands, one edit to a band of an offering. A scorecard keeps those that it was fitted with. */
export const pointEditMigration = {
  id: '0010-point-edits',
  statements: [
    `create table point_edit (
      workspace int not null references workspace,
      offering int not null,
      id int not null,
      signal text not null,
      label text not null,
      band text not null,
      points float8 not null,
      weight float8 not null,
      why text,
      made_at timestamptz not null,
      actor int not null,
      is_removed boolean not null default false,
      version bigint not null,
      primary key (workspace, id),
      unique (workspace, offering, signal, band),
      foreign key (workspace, offering) references offering
    )`,
  ],
} as const;

/** A trial that nobody named has no name: readers call it by its number, each in their language. */
export const unnamedTrialMigration = {
  id: '0008-unnamed-trials',
  statements: ['alter table trial alter column name drop not null'],
} as const;
