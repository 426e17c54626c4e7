import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BulkRuns20261123000241 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table bulk_run (
        id uuid primary key,
        organisation_id uuid not null,
        action jsonb not null check (action ->> 'kind' in ('extend', 'confirm', 'invite', 'cancel')),
        started_by uuid not null,
        started_at timestamptz not null,
        finished_at timestamptz,
        unique (organisation_id, id)
      );

      -- The work that a run is: a row for each booking, done once.
      create table bulk_item (
        organisation_id uuid not null,
        run_id uuid not null,
        booking_id uuid not null,
        position integer not null check (position >= 0),
        version integer not null check (version > 0),
        total_amount integer not null check (total_amount >= 0),
        state text not null default 'waiting' check (state in ('waiting', 'done', 'refused')),
        problem text check (problem ~ '^[a-z.-]+$'),
        detail text check (length(detail) <= 1000),
        letters integer not null default 0 check (letters >= 0),
        given_back integer not null default 0 check (given_back >= 0),
        primary key (organisation_id, run_id, booking_id),
        unique (organisation_id, run_id, position),
        foreign key (organisation_id, run_id) references bulk_run (organisation_id, id),
        foreign key (organisation_id, booking_id) references booking (organisation_id, id),
        check ((state = 'refused') = (problem is not null)),
        check (state = 'done' or (letters = 0 and given_back = 0))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table bulk_item, bulk_run');
  }
}
