import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Portraits20261122000750 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table portrait (
        id uuid primary key,
        organisation_id uuid not null,
        traveller_id uuid not null,
        original_file text,
        kept_file text,
        photo_file text,
        state text not null default 'queued' check (state in ('queued', 'running', 'finished')),
        outcome text check (outcome in ('accepted', 'needs-review', 'rejected')),
        findings bytea,
        photo bytea,
        created_at timestamptz not null default now(),
        started_at timestamptz,
        finished_at timestamptz,
        used_at timestamptz,
        unique (organisation_id, id),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id),
        check ((state = 'finished') = (outcome is not null)),
        check ((state = 'finished') = (finished_at is not null)),
        check (outcome is null or findings is not null),
        check ((photo is null) = (photo_file is null)),
        check (outcome is distinct from 'accepted' or (kept_file is not null and photo_file is not null)),
        check (used_at is null or (photo_file is not null and outcome <> 'rejected'))
      );
      create index portrait_latest on portrait (organisation_id, traveller_id, created_at desc, id desc);
      create unique index portrait_used on portrait (organisation_id, traveller_id) where used_at is not null;
      create index portrait_unfinished on portrait (created_at) where state <> 'finished';
      create index portrait_original on portrait (finished_at) where original_file is not null;

      create function portrait_tell() returns trigger language plpgsql as $$
        begin perform pg_notify('portrait', new.id::text); return null; end $$;
      create trigger portrait_tell after insert or update on portrait
        for each row execute function portrait_tell();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table portrait; drop function portrait_tell');
  }
}
