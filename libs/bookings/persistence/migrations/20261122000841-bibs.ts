import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Bibs20261122000841 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table bib_plan (
        organisation_id uuid not null,
        event_id uuid not null,
        version integer not null default 0 check (version >= 0),
        primary key (organisation_id, event_id),
        foreign key (organisation_id, event_id) references event (organisation_id, id)
      );

      create table bib_range (
        organisation_id uuid not null,
        event_id uuid not null,
        category text not null check (category <> ''),
        first_number integer not null check (first_number > 0),
        last_number integer not null,
        primary key (organisation_id, event_id, category),
        check (last_number >= first_number),
        foreign key (organisation_id, event_id) references bib_plan (organisation_id, event_id)
      );

      create table bib (
        id uuid primary key,
        organisation_id uuid not null,
        event_id uuid not null,
        number integer not null check (number > 0),
        category text not null,
        traveller_id uuid not null,
        -- It stands on a list that left the house, or may have: the number is never given to anybody else.
        listed boolean not null default false,
        given_at timestamptz not null default now(),
        taken_back_at timestamptz,
        foreign key (organisation_id, event_id) references bib_plan (organisation_id, event_id),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id)
      );
      create unique index bib_number_is_one_runners on bib (organisation_id, event_id, number) where taken_back_at is null or listed;
      create unique index runner_has_one_bib on bib (organisation_id, event_id, traveller_id) where taken_back_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table bib, bib_range, bib_plan');
  }
}
