import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EntryRules20261122000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table authority (
        id uuid primary key,
        organisation_id uuid not null,
        code text not null check (code ~ '^[A-Z][A-Z0-9-]*$'),
        kind text not null check (kind in ('destination', 'home-state', 'transit', 'organiser', 'carrier', 'port')),
        name text not null check (name <> ''),
        created_at timestamptz not null default now(),
        unique (organisation_id, id),
        unique (organisation_id, code)
      );

      -- One row a version. The body is the whole rule; the columns beside it are what is asked for.
      create table entry_rule (
        id uuid primary key,
        organisation_id uuid not null,
        authority_id uuid not null,
        pack text not null,
        code text not null check (code <> ''),
        status text not null check (status in ('announced', 'reported', 'in-force', 'ended')),
        effect text not null check (effect in ('allow', 'deny', 'require', 'freeze', 'quota')),
        countries text[] not null check (cardinality(countries) > 0),
        in_force_from date,
        in_force_to date check (in_force_to >= in_force_from),
        known_from date not null,
        known_to date check (known_to > known_from),
        body jsonb not null,
        created_at timestamptz not null default now(),
        unique (organisation_id, id),
        unique (organisation_id, code, known_from),
        check (status <> 'ended' or in_force_to is not null),
        foreign key (organisation_id, authority_id) references authority (organisation_id, id)
      );
      create unique index entry_rule_current on entry_rule (organisation_id, code) where known_to is null;
      create index entry_rule_known on entry_rule (organisation_id, known_from, known_to);
      create index entry_rule_countries on entry_rule using gin (countries);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table entry_rule, authority');
  }
}
