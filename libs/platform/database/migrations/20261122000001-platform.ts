import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform20261122000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outbox (
        id uuid primary key,
        type text not null,
        organisation_id uuid not null,
        subject jsonb not null,
        actor_kind text not null check (actor_kind in ('user', 'api-key', 'traveller', 'system')),
        actor_id text not null,
        correlation_id text not null,
        created_at timestamptz not null default now(),
        relayed_at timestamptz
      );
      create index outbox_waiting on outbox (id) where relayed_at is null;

      create function outbox_wake() returns trigger language plpgsql as $$
        begin perform pg_notify('outbox', ''); return null; end $$;
      create trigger outbox_wake after insert on outbox for each statement execute function outbox_wake();

      create table idempotency_key (
        principal_id text not null,
        key text not null,
        fingerprint bytea not null,
        status integer not null,
        body bytea not null,
        created_at timestamptz not null default now(),
        primary key (principal_id, key)
      );
      create index idempotency_key_age on idempotency_key (created_at);

      create table traveller_key (
        traveller_id uuid primary key,
        wrapped_key bytea,
        created_at timestamptz not null default now(),
        destroyed_at timestamptz,
        check ((wrapped_key is null) = (destroyed_at is not null))
      );

      create table mailbox_message (
        id uuid primary key,
        organisation_id uuid not null,
        traveller_id uuid,
        delivery_key text not null unique,
        content bytea not null,
        created_at timestamptz not null default now()
      );
      create index mailbox_message_newest on mailbox_message (organisation_id, id desc);

      create table failed_job (
        id uuid primary key,
        name text not null,
        organisation_id uuid,
        payload jsonb not null,
        reason text not null,
        correlation_id text not null,
        created_at timestamptz not null default now(),
        settled_at timestamptz
      );
      create index failed_job_open on failed_job (organisation_id, id desc) where settled_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table failed_job, mailbox_message, traveller_key, idempotency_key, outbox; drop function outbox_wake');
  }
}
