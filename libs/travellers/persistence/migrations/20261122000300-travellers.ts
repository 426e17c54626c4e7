import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Travellers20261122000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table traveller (
        id uuid primary key references traveller_key (traveller_id),
        organisation_id uuid not null,
        identity bytea,
        email_index bytea,
        surname_index bytea,
        created_at timestamptz not null default now(),
        erased_at timestamptz,
        unique (organisation_id, id),
        check (num_nulls(identity, email_index, surname_index) = case when erased_at is null then 0 else 3 end)
      );
      create index traveller_email on traveller (organisation_id, email_index);
      create index traveller_surname on traveller (organisation_id, surname_index);

      create table traveller_answers (
        traveller_id uuid primary key,
        organisation_id uuid not null,
        content bytea not null,
        version integer not null check (version >= 1),
        complete boolean not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (organisation_id, traveller_id),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id)
      );

      create table travel_document (
        id uuid primary key,
        organisation_id uuid not null,
        traveller_id uuid not null,
        document_check_id uuid not null,
        content bytea not null,
        number_index bytea not null,
        state text not null check (state in ('read', 'confirmed')),
        created_at timestamptz not null default now(),
        unique (organisation_id, id),
        unique (organisation_id, document_check_id),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id)
      );
      create index travel_document_latest on travel_document (organisation_id, traveller_id, created_at desc, id desc);
      create index travel_document_number on travel_document (organisation_id, number_index);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table travel_document, traveller_answers, traveller');
  }
}
