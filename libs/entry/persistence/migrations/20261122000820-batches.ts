import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Batches20261122000820 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table batch_counter (
        organisation_id uuid primary key,
        last integer not null check (last > 0)
      );

      create table batch (
        id uuid primary key,
        organisation_id uuid not null,
        authority_id uuid not null,
        number integer not null check (number > 0),
        version integer not null default 1 check (version > 0),
        status text not null default 'open' check (status in ('open', 'submitted', 'answered')),
        submitted_at timestamptz,
        created_at timestamptz not null default now(),
        unique (organisation_id, id),
        unique (organisation_id, number),
        check ((status = 'open') = (submitted_at is null)),
        foreign key (organisation_id, authority_id) references authority (organisation_id, id)
      );

      create table batch_item (
        organisation_id uuid not null,
        batch_id uuid not null,
        application_id uuid not null,
        position integer not null check (position > 0),
        open boolean not null default true,
        primary key (organisation_id, batch_id, application_id),
        unique (organisation_id, batch_id, position),
        foreign key (organisation_id, batch_id) references batch (organisation_id, id),
        foreign key (organisation_id, application_id) references visa_application (organisation_id, id)
      );
      -- An application waits for one answer at a time.
      create unique index batch_item_open on batch_item (organisation_id, application_id) where open;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table batch_item, batch, batch_counter');
  }
}
