import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DocumentSteps20261122000720 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What was taken in or read is kept with the row; what was under way without a reading begins anew.
      update document_check set state = 'queued', step = null where state = 'running' and reading is null;
      update document_check set step = 'judge' where state = 'running' and reading is not null;
      alter table document_check
        add column taken_in jsonb,
        add column lane text not null default 'quick' check (lane in ('quick', 'slow')),
        add column attempts smallint not null default 0 check (attempts >= 0),
        add column orders smallint not null default 0 check (orders >= 0),
        add column look_after timestamptz not null default now() + interval '2 minutes',
        add column document_index bytea,
        drop constraint document_check_state_check,
        drop constraint document_check_check1,
        add constraint document_check_state_check check (state in ('queued', 'running', 'finished', 'superseded')),
        add constraint document_check_ended check ((state in ('finished', 'superseded')) = (finished_at is not null)),
        add constraint document_check_read_after_taken check (step is distinct from 'read' or (taken_in is not null and kept_file is not null)),
        add constraint document_check_judged_after_read check (step is distinct from 'judge' or reading is not null);
      drop index document_check_unfinished, document_check_original;
      create index document_check_unfinished on document_check (look_after) where state in ('queued', 'running');
      create index document_check_original on document_check (created_at) where original_file is not null;
      create index document_check_known on document_check (organisation_id, document_index) where document_index is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from document_check where state = 'superseded';
      drop index document_check_unfinished, document_check_original, document_check_known;
      alter table document_check
        drop constraint document_check_ended,
        drop constraint document_check_read_after_taken,
        drop constraint document_check_judged_after_read,
        drop constraint document_check_state_check,
        drop column taken_in, drop column lane, drop column attempts, drop column orders, drop column look_after, drop column document_index,
        add constraint document_check_state_check check (state in ('queued', 'running', 'finished')),
        add constraint document_check_check1 check ((state = 'finished') = (finished_at is not null));
      create index document_check_unfinished on document_check (created_at) where state <> 'finished';
      create index document_check_original on document_check (finished_at) where original_file is not null;
    `);
  }
}
