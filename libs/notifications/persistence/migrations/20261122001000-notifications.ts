import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notifications20261122001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table delivery (
        id uuid primary key,
        organisation_id uuid not null,
        key text not null unique check (key ~ '^[a-z0-9.-]{1,200}$'),
        template text not null,
        traveller_id uuid,
        status text not null check (status in ('pending', 'sent', 'failed')),
        attempts integer not null default 1 check (attempts >= 1),
        claimed_until timestamptz,
        last_error text check (last_error ~ '^[A-Za-z0-9_.-]{1,60}$'),
        sent_at timestamptz,
        created_at timestamptz not null default now(),
        unique (organisation_id, id),
        check ((status = 'sent') = (sent_at is not null)),
        check ((status = 'pending') = (claimed_until is not null))
      );
      create index delivery_of_traveller on delivery (organisation_id, traveller_id);
      create index delivery_unsent on delivery (created_at) where status <> 'sent';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table delivery');
  }
}
