import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Documents20261122000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table document_check (
        id uuid primary key,
        organisation_id uuid not null,
        traveller_id uuid not null,
        content_index bytea not null,
        original_file text,
        kept_file text,
        state text not null default 'queued' check (state in ('queued', 'running', 'finished')),
        step text check (step in ('intake', 'read', 'judge', 'notify')),
        outcome text check (outcome in ('accepted', 'needs-review', 'rejected')),
        reading bytea,
        findings bytea,
        created_at timestamptz not null default now(),
        started_at timestamptz,
        finished_at timestamptz,
        unique (organisation_id, id),
        unique (organisation_id, traveller_id, content_index),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id),
        check ((state = 'finished') = (outcome is not null)),
        check ((state = 'finished') = (finished_at is not null)),
        check ((state = 'running') = (step is not null)),
        check (outcome is distinct from 'accepted' or (reading is not null and kept_file is not null))
      );
      create index document_check_latest on document_check (organisation_id, traveller_id, created_at desc, id desc);
      create index document_check_unfinished on document_check (created_at) where state <> 'finished';
      create index document_check_original on document_check (finished_at) where original_file is not null;

      create function document_check_tell() returns trigger language plpgsql as $$
        begin perform pg_notify('document_check', new.id::text); return null; end $$;
      create trigger document_check_tell after insert or update on document_check
        for each row execute function document_check_tell();

      create table document_reveal (
        id uuid primary key,
        organisation_id uuid not null,
        traveller_id uuid not null,
        user_id uuid not null,
        reason bytea not null,
        created_at timestamptz not null default now(),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id)
      );
      create index document_reveal_latest on document_reveal (organisation_id, traveller_id, user_id, created_at desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table document_reveal, document_check; drop function document_check_tell');
  }
}
