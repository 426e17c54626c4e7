import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ApplicationQueue20261122000950 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The first day on which something is too late: the authority's own, or that of a demand that is not met; failing both, the entry.
      create function application_deadline(verdict jsonb, submit_by date, entry_date date) returns date language sql immutable parallel safe as $$
        select coalesce(least(submit_by, (
          select min(make_date(left(r ->> 'latestSafeDate', 4)::int, substr(r ->> 'latestSafeDate', 6, 2)::int, substr(r ->> 'latestSafeDate', 9, 2)::int))
            from jsonb_array_elements(coalesce(verdict -> 'requirements', '[]')) r where r ->> 'state' <> 'met')), entry_date)
      $$;
      alter table visa_application
        add column deadline date not null generated always as (application_deadline(verdict, submit_by, entry_date)) stored,
        add column finding_codes text[] not null default '{}' check (cardinality(finding_codes) <= 100);
      create index visa_application_deadline on visa_application (organisation_id, status, deadline, id);
      create index visa_application_any_deadline on visa_application (organisation_id, deadline, id);
      create index visa_application_outdated on visa_application (organisation_id, deadline, id) where outdated;

      alter table application_event add column reason_code text check (reason_code is null or action = 'reject');

      create table application_lease (
        organisation_id uuid not null,
        application_id uuid not null,
        holder_id text not null,
        taken_at timestamptz not null,
        expires_at timestamptz not null check (expires_at > taken_at),
        primary key (organisation_id, application_id),
        foreign key (organisation_id, application_id) references visa_application (organisation_id, id)
      );
      create index application_lease_holder on application_lease (organisation_id, holder_id);

      create table application_vote (
        id uuid primary key,
        organisation_id uuid not null,
        application_id uuid not null,
        actor_id text not null,
        place smallint not null check (place in (1, 2)),
        cast_at timestamptz not null,
        voided_at timestamptz,
        foreign key (organisation_id, application_id) references visa_application (organisation_id, id)
      );
      -- Two different people: one first, one second, and nobody twice.
      create unique index application_vote_place on application_vote (organisation_id, application_id, place) where voided_at is null;
      create unique index application_vote_actor on application_vote (organisation_id, application_id, actor_id) where voided_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table application_vote, application_lease;
      alter table application_event drop column reason_code;
      alter table visa_application drop column deadline, drop column finding_codes;
      drop function application_deadline;
    `);
  }
}
