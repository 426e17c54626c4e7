import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DocumentDecisions20261122000740 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table document_decision (
        id uuid primary key,
        organisation_id uuid not null,
        document_check_id uuid not null,
        decision text not null check (decision in ('accepted', 'rejected', 'lapsed')),
        user_id uuid,
        reason bytea,
        true_lines bytea,
        check_digits_wrong boolean not null default false,
        -- What the check said when this was decided.
        outcome text not null check (outcome in ('accepted', 'needs-review', 'rejected')),
        finding_codes text[] not null,
        created_at timestamptz not null default clock_timestamp(),
        foreign key (organisation_id, document_check_id) references document_check (organisation_id, id) on delete cascade,
        check ((decision = 'lapsed') = (user_id is null)),
        check ((decision = 'lapsed') = (reason is null)),
        check (decision <> 'lapsed' or (true_lines is null and not check_digits_wrong)),
        check (decision = 'accepted' or not check_digits_wrong)
      );
      create index document_decision_history on document_decision (organisation_id, document_check_id, created_at, id);
      create index document_decision_period on document_decision (organisation_id, created_at);
      create index document_check_queue on document_check (organisation_id, outcome, id) where state = 'finished';
      create index document_check_finished on document_check (organisation_id, finished_at) where state = 'finished';

      create function document_decision_stands() returns trigger language plpgsql as $$
        begin raise exception 'a decision is never changed: a later one is added' using errcode = 'check_violation'; end $$;
      create trigger document_decision_stands before update on document_decision
        for each row execute function document_decision_stands();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index document_check_queue, document_check_finished; drop table document_decision; drop function document_decision_stands');
  }
}
