import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RuleChanges20261122000921 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a publication did to those who are booked: one row for each.
      create table rule_change (
        id uuid primary key,
        organisation_id uuid not null,
        version integer not null check (version > 0),
        state text not null check (state in ('judging', 'ready', 'no-effect', 'approved', 'dismissed')),
        -- The day that all of its verdicts are of, however long judging takes.
        judged_on date not null,
        calendars_digest bytea,
        total integer not null default 0 check (total >= 0),
        judged integer not null default 0 check (judged >= 0),
        affected integer not null default 0 check (affected between 0 and judged),
        -- The last of the page that was judged last; in the order of travellers, then departures.
        through_traveller uuid,
        through_departure uuid,
        -- The same of the applications that follow, and of the messages that go out.
        followed_through uuid,
        told_through uuid,
        note text check (length(note) between 1 and 2000),
        decided_by text,
        decided_at timestamptz,
        revision integer not null default 1 check (revision > 0),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (organisation_id, id),
        unique (organisation_id, version),
        check (state <> 'judging' or calendars_digest is not null),
        foreign key (organisation_id, calendars_digest) references verdict_calendars (organisation_id, digest),
        check ((through_traveller is null) = (through_departure is null)),
        check ((decided_by is null) = (decided_at is null)),
        check ((decided_by is not null) = (state in ('approved', 'dismissed')))
      );
      create index rule_change_judging on rule_change (organisation_id, version) where state = 'judging';
      -- What was published before verdicts were kept moved none of them.
      insert into rule_change (id, organisation_id, version, state, judged_on)
        select gen_random_uuid(), organisation_id, version, 'no-effect', current_date from rule_set;

      create table rule_change_effect (
        organisation_id uuid not null,
        rule_change_id uuid not null,
        traveller_id uuid not null,
        departure_id uuid not null,
        booking_id uuid not null,
        from_outcome text not null check (from_outcome in ('allow', 'conditional', 'deny', 'unknown')),
        to_outcome text not null check (to_outcome in ('allow', 'conditional', 'deny', 'unknown')),
        from_body bytea not null,
        to_body bytea not null,
        -- Codes of the changed rules that did it.
        rules text[] not null,
        primary key (organisation_id, rule_change_id, traveller_id, departure_id),
        foreign key (organisation_id, rule_change_id) references rule_change (organisation_id, id),
        foreign key (organisation_id, from_body) references verdict_body (organisation_id, digest),
        foreign key (organisation_id, to_body) references verdict_body (organisation_id, digest)
      );
      create index rule_change_effect_traveller on rule_change_effect (organisation_id, traveller_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rule_change_effect, rule_change');
  }
}
