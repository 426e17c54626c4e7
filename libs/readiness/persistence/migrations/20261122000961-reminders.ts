import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reminders20261122000961 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One a traveller and day at most, their own day. Keys of blockers and nothing personal.
      create table reminder_digest (
        id uuid primary key,
        organisation_id uuid not null,
        departure_id uuid not null,
        traveller_id uuid not null,
        day date not null,
        keys text[] not null check (cardinality(keys) > 0),
        own text[] not null check (cardinality(own) > 0 and own <@ keys),
        state text not null default 'planned' check (state in ('planned', 'put-off', 'sent', 'unneeded', 'dropped')),
        planned_at timestamptz not null,
        ended_at timestamptz,
        constraint one_digest_a_day unique (organisation_id, traveller_id, day),
        check ((state in ('sent', 'unneeded', 'dropped')) = (ended_at is not null)),
        foreign key (organisation_id, departure_id) references departure (organisation_id, id),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id)
      );
      create index reminder_waiting on reminder_digest (planned_at) where state in ('planned', 'put-off');

      create table reminder_pause (
        id uuid primary key,
        organisation_id uuid not null,
        departure_id uuid not null,
        reason text not null check (reason ~ '\\S' and length(reason) <= 500),
        user_id uuid not null,
        created_at timestamptz not null,
        ended_at timestamptz,
        ended_by uuid,
        check ((ended_at is null) = (ended_by is null)),
        foreign key (organisation_id, departure_id) references departure (organisation_id, id)
      );
      create unique index reminder_pause_of_departure on reminder_pause (organisation_id, departure_id) where ended_at is null;

      -- What a traveller chose: their language, and whether they want digests at all.
      create table reminder_choice (
        organisation_id uuid not null,
        traveller_id uuid not null,
        locale text not null check (locale in ('en', 'de', 'zh')),
        wanted boolean not null,
        version integer not null default 1 check (version > 0),
        primary key (organisation_id, traveller_id),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id)
      );

      create table staff_digest (
        id uuid primary key,
        organisation_id uuid not null,
        user_id uuid not null,
        day date not null,
        state text not null default 'planned' check (state in ('planned', 'sent', 'unneeded')),
        planned_at timestamptz not null,
        constraint one_staff_digest_a_day unique (organisation_id, user_id, day),
        foreign key (organisation_id, user_id) references app_user (organisation_id, id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table staff_digest, reminder_choice, reminder_pause, reminder_digest');
  }
}
