import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ScheduleChanges20261123000142 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table programme_moment (
        id uuid primary key,
        organisation_id uuid not null,
        departure_id uuid not null,
        kind text not null check (kind in ('briefing', 'race-start', 'other')),
        name text not null check (length(name) between 1 and 120),
        at timestamptz not null,
        zone text not null,
        created_at timestamptz not null default now(),
        unique (organisation_id, id),
        constraint programme_moment_departure foreign key (organisation_id, departure_id) references departure (organisation_id, id)
      );
      create index programme_moment_of_departure on programme_moment (organisation_id, departure_id, at);

      create table schedule_change (
        id uuid primary key,
        organisation_id uuid not null,
        leg_id uuid not null,
        departure_id uuid not null,
        kind text not null check (kind in ('retimed', 'cancelled')),
        before_departs_at timestamptz not null,
        before_arrives_at timestamptz not null,
        departs_at timestamptz,
        arrives_at timestamptz,
        reason text not null check (length(reason) between 1 and 500),
        state text not null check (state in ('pending', 'applied', 'withdrawn')),
        version integer not null default 1,
        created_by uuid,
        created_at timestamptz not null,
        decided_by uuid,
        decided_at timestamptz,
        unique (organisation_id, id),
        foreign key (organisation_id, leg_id) references leg (organisation_id, id),
        foreign key (organisation_id, departure_id) references departure (organisation_id, id),
        check ((kind = 'cancelled') = (departs_at is null)),
        check ((departs_at is null) = (arrives_at is null)),
        check (departs_at < arrives_at),
        check ((state = 'pending') = (decided_at is null))
      );
      create index schedule_change_of_departure on schedule_change (organisation_id, departure_id, id);
      create unique index schedule_change_one_pending on schedule_change (organisation_id, leg_id) where state = 'pending';

      create table schedule_change_traveller (
        organisation_id uuid not null,
        change_id uuid not null,
        traveller_id uuid not null,
        booking_id uuid not null,
        effects jsonb not null check (jsonb_typeof(effects) = 'array'),
        primary key (organisation_id, change_id, traveller_id),
        foreign key (organisation_id, change_id) references schedule_change (organisation_id, id),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table schedule_change_traveller, schedule_change, programme_moment');
  }
}
