import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RuleSets20261122000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Counts the publications of an organisation; the id is another one after each, also after one that was rolled back.
      create table rule_set (
        organisation_id uuid primary key,
        version integer not null check (version > 0),
        id uuid not null
      );
      insert into rule_set (organisation_id, version, id)
        select organisation_id, 1, gen_random_uuid() from entry_rule group by organisation_id;

      -- The publication that brought a version of a rule, and the one that said until when it was the newest.
      alter table entry_rule add column added_in integer, add column closed_in integer;
      update entry_rule set added_in = 1, closed_in = case when known_to is not null then 1 end;
      alter table entry_rule
        alter column added_in set not null,
        add check (added_in > 0),
        add check (closed_in >= added_in),
        add check ((closed_in is null) = (known_to is null));

      -- What people keep about an authority: calendar, batch days, form, fee. Nothing in it decides who is let in.
      alter table authority add column profile jsonb not null default '{}' check (jsonb_typeof(profile) = 'object'),
        add column profile_version integer not null default 1 check (profile_version > 0);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table authority drop column profile, drop column profile_version;
      alter table entry_rule drop column added_in, drop column closed_in;
      drop table rule_set;
    `);
  }
}
