import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RulePacks20261122000911 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The key that an organisation signs its packs with. The private half is sealed by the platform.
      create table rule_signing_key (
        organisation_id uuid primary key,
        key_id text not null check (key_id ~ '^[0-9a-f]{64}$'),
        public_key bytea not null,
        sealed_private_key bytea not null,
        created_at timestamptz not null default now()
      );

      -- Public keys of others whose packs the organisation trusts, under the names that it gave them.
      create table trusted_rule_key (
        id uuid primary key,
        organisation_id uuid not null,
        key_id text not null check (key_id ~ '^[0-9a-f]{64}$'),
        public_key bytea not null,
        name text not null check (name <> '' and length(name) <= 120),
        added_by text not null,
        created_at timestamptz not null default now(),
        unique (organisation_id, key_id)
      );

      -- What a file said of a rule when somebody here decided about the conflict: the same words are no news.
      create table rule_merge_base (
        organisation_id uuid not null,
        rule text not null,
        digest bytea not null,
        settled_at timestamptz not null default now(),
        primary key (organisation_id, rule)
      );

      create table rule_expiry_alert (
        id uuid primary key,
        organisation_id uuid not null,
        entry_rule_id uuid not null,
        reason text not null check (reason in ('ends', 'review')),
        step smallint not null check (step in (60, 30, 7)),
        due date not null,
        raised_on date not null,
        raised_at timestamptz not null default now(),
        unique (organisation_id, entry_rule_id, reason, step),
        foreign key (organisation_id, entry_rule_id) references entry_rule (organisation_id, id)
      );
      create index rule_expiry_alert_day on rule_expiry_alert (organisation_id, raised_on);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rule_expiry_alert, rule_merge_base, trusted_rule_key, rule_signing_key');
  }
}
