import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Audit20261122001100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_chain (
        organisation_id uuid primary key,
        length bigint not null check (length >= 0),
        head bytea not null,
        signature bytea
      );

      create table audit_entry (
        organisation_id uuid not null references audit_chain (organisation_id),
        seq bigint not null check (seq >= 1),
        event_id uuid not null unique,
        at timestamptz not null,
        type text not null,
        actor_kind text not null,
        actor_id text not null,
        subject jsonb not null,
        correlation_id text not null,
        previous_hash bytea not null,
        hash bytea not null,
        created_at timestamptz not null default now(),
        primary key (organisation_id, seq)
      );

      create function audit_entry_is_append_only() returns trigger language plpgsql as $$
        begin raise exception 'audit_entry is append-only'; end $$;
      create trigger audit_entry_keep_rows before update or delete on audit_entry
        for each row execute function audit_entry_is_append_only();
      create trigger audit_entry_keep_table before truncate on audit_entry
        for each statement execute function audit_entry_is_append_only();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit_entry, audit_chain; drop function audit_entry_is_append_only');
  }
}
