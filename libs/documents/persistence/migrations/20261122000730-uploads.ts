import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Uploads20261122000730 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table upload (
        id uuid primary key,
        organisation_id uuid not null,
        traveller_id uuid not null,
        length integer not null check (length between 1 and 26214400),
        received integer not null default 0,
        check_id uuid,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        unique (organisation_id, id),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id),
        foreign key (organisation_id, check_id) references document_check (organisation_id, id) on delete cascade,
        check (received between 0 and length),
        -- The last bytes count as received once their check has begun, so that whoever sees all of them finds it.
        check ((received = length) = (check_id is not null))
      );
      create index upload_of_traveller on upload (organisation_id, traveller_id, created_at);
      create index upload_expiring on upload (expires_at);
      create index upload_check on upload (organisation_id, check_id) where check_id is not null;

      create table upload_part (
        file text primary key,
        organisation_id uuid not null,
        upload_id uuid not null,
        starts_at integer check (starts_at >= 0),
        size integer check (size > 0),
        foreign key (organisation_id, upload_id) references upload (organisation_id, id) on delete cascade,
        unique (organisation_id, upload_id, starts_at),
        -- Neither is known until the bytes lie in their file.
        check ((starts_at is null) = (size is null))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table upload_part, upload');
  }
}
