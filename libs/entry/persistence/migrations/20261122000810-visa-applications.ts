import type { MigrationInterface, QueryRunner } from 'typeorm';

export class VisaApplications20261122000810 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table visa_application (
        id uuid primary key,
        organisation_id uuid not null,
        traveller_id uuid not null,
        departure_id uuid not null,
        authority_id uuid not null,
        status text not null check (status in ('draft', 'in-review', 'approved', 'rejected', 'in-batch', 'submitted', 'issued', 'refused')),
        purpose text not null check (purpose in ('tourism', 'sport', 'business', 'official', 'return', 'transit')),
        destination text not null check (destination ~ '^[A-Z]{3}$'),
        entry_date date not null,
        exit_date date not null check (exit_date >= entry_date),
        document_check_id uuid,
        document_outcome text check (document_outcome in ('accepted', 'needs-review', 'rejected')),
        verdict_outcome text not null check (verdict_outcome in ('allow', 'conditional', 'deny', 'unknown')),
        verdict jsonb not null,
        submit_by date,
        facts_fingerprint bytea,
        outdated boolean not null default false,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (organisation_id, id),
        unique (organisation_id, traveller_id, departure_id, authority_id),
        check ((document_check_id is null) = (document_outcome is null)),
        check (status in ('draft', 'rejected') or coalesce(document_outcome, 'rejected') <> 'rejected'),
        check (status not in ('approved', 'in-batch', 'submitted', 'issued', 'refused') or verdict_outcome in ('allow', 'conditional')),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id),
        foreign key (organisation_id, authority_id) references authority (organisation_id, id)
      );
      create index visa_application_queue on visa_application (organisation_id, status, id);
      create index visa_application_departure on visa_application (organisation_id, departure_id);

      create table application_event (
        id uuid primary key,
        organisation_id uuid not null,
        application_id uuid not null,
        action text not null,
        from_status text,
        to_status text not null,
        actor_id text not null,
        reason bytea,
        created_at timestamptz not null default clock_timestamp(),
        foreign key (organisation_id, application_id) references visa_application (organisation_id, id)
      );
      create index application_event_history on application_event (organisation_id, application_id, id);

      create table entry_approval (
        id uuid primary key,
        organisation_id uuid not null,
        application_id uuid not null,
        authority_id uuid not null,
        number bytea not null,
        number_index bytea not null,
        valid_from date not null,
        valid_until date not null check (valid_until >= valid_from),
        created_at timestamptz not null default now(),
        unique (organisation_id, application_id),
        unique (organisation_id, authority_id, number_index),
        foreign key (organisation_id, application_id) references visa_application (organisation_id, id),
        foreign key (organisation_id, authority_id) references authority (organisation_id, id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table entry_approval, application_event, visa_application');
  }
}
