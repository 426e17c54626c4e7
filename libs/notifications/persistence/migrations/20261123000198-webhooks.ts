import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Webhooks20261123000198 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table webhook (
        id uuid primary key,
        organisation_id uuid not null,
        url text not null check (char_length(url) <= 500),
        events text[] not null check (cardinality(events) between 1 and 50),
        secret bytea not null,
        paused boolean not null default false,
        version integer not null default 1 check (version > 0),
        created_at timestamptz not null default now(),
        deleted_at timestamptz,
        unique (organisation_id, id)
      );
      create index webhook_of_organisation on webhook (organisation_id, id) where deleted_at is null;

      create table webhook_delivery (
        id uuid primary key,
        organisation_id uuid not null,
        webhook_id uuid not null,
        event_id uuid not null,
        event_type text not null,
        body text not null,
        state text not null default 'due' check (state in ('due', 'delivered', 'failed')),
        attempts integer not null default 0 check (attempts >= 0),
        answer integer check (answer between 100 and 599),
        fault text,
        created_at timestamptz not null default now(),
        ended_at timestamptz,
        unique (organisation_id, id),
        unique (webhook_id, event_id),
        foreign key (organisation_id, webhook_id) references webhook (organisation_id, id),
        check ((state = 'due') = (ended_at is null))
      );
      create index webhook_delivery_newest on webhook_delivery (organisation_id, webhook_id, id desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table webhook_delivery, webhook');
  }
}
