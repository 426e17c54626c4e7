import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Papers20261122000931 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table paper (
        id uuid primary key,
        organisation_id uuid not null,
        traveller_id uuid not null,
        departure_id uuid not null,
        code text not null check (length(code) between 1 and 200),
        type text not null check (type in ('jpeg', 'png', 'pdf')),
        bytes integer not null check (bytes between 1 and 10485760),
        file text not null,
        state text not null default 'queued' check (state in ('queued', 'usable', 'refused')),
        created_at timestamptz not null default now(),
        checked_at timestamptz,
        unique (organisation_id, id),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id),
        check ((state = 'queued') = (checked_at is null))
      );
      create index paper_of_traveller on paper (organisation_id, traveller_id, departure_id, created_at);
      create index paper_waiting on paper (created_at) where state = 'queued';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table paper');
  }
}
