import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StaleArtefacts20261122000952 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table artefact_turn (
        organisation_id uuid not null,
        departure_id uuid not null,
        primary key (organisation_id, departure_id)
      );

      create table issued_list (
        organisation_id uuid not null,
        kind text not null check (kind in ('manifest', 'rooming-list', 'bib')),
        source_id uuid not null,
        issued_at timestamptz not null,
        primary key (organisation_id, kind, source_id)
      );

      create table issued_line (
        organisation_id uuid not null,
        kind text not null check (kind in ('application', 'ticket', 'manifest', 'rooming-list', 'bib')),
        source_id uuid not null,
        traveller_id uuid not null,
        departure_id uuid not null,
        facts jsonb not null,
        printed bytea check (printed is null or kind = 'ticket'),
        issue_id uuid not null,
        issued_at timestamptz not null,
        primary key (organisation_id, kind, source_id, traveller_id),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id),
        foreign key (organisation_id, departure_id) references departure (organisation_id, id)
      );
      create index issued_line_departure on issued_line (organisation_id, departure_id, traveller_id);
      create index issued_line_traveller on issued_line (organisation_id, traveller_id);

      create table stale_artefact (
        id uuid primary key,
        organisation_id uuid not null,
        kind text not null check (kind in ('application', 'batch', 'visa', 'ticket', 'manifest', 'rooming-list', 'bib')),
        artefact_id uuid not null,
        source_id uuid not null,
        traveller_id uuid not null,
        departure_id uuid not null,
        facts text[] not null check (cardinality(facts) > 0),
        small_correction boolean not null default false check (not small_correction or kind = 'ticket'),
        issue_id uuid,
        version integer not null default 1 check (version > 0),
        marked_at timestamptz not null,
        settled_at timestamptz,
        settled_how text check (settled_how in ('taken-back', 'reissued', 'by-hand')),
        settled_by text,
        settled_reason bytea,
        check ((settled_at is null) = (settled_how is null)),
        check ((settled_how = 'by-hand') = (settled_by is not null) or settled_how is null),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id),
        foreign key (organisation_id, departure_id) references departure (organisation_id, id)
      );
      -- One open mark for each artefact and traveller.
      create unique index stale_artefact_open on stale_artefact (organisation_id, kind, artefact_id, traveller_id) where settled_at is null;
      create index stale_artefact_departure on stale_artefact (organisation_id, departure_id, settled_at);
      create index stale_artefact_traveller on stale_artefact (organisation_id, traveller_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table stale_artefact, issued_line, issued_list, artefact_turn');
  }
}
