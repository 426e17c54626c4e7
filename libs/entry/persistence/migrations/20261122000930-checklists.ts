import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Checklists20261122000930 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who brings a checklist up to date, or moves an item of it, holds its row.
      create table checklist (
        organisation_id uuid not null,
        traveller_id uuid not null,
        departure_id uuid not null,
        verdict_outcome text not null check (verdict_outcome in ('allow', 'conditional', 'deny', 'unknown')),
        trip text not null,
        updated_at timestamptz not null default now(),
        primary key (organisation_id, traveller_id, departure_id),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id)
      );

      create table checklist_item (
        id uuid primary key,
        organisation_id uuid not null,
        traveller_id uuid not null,
        departure_id uuid not null,
        code text not null check (code <> ''),
        kind text not null check (kind in ('document', 'letter', 'quarantine', 'fee', 'lead-time', 'minimum-group', 'organised-tour', 'named-hotel',
          'onward-ticket', 'passport-validity', 'photo', 'stay-at-most', 'quota', 'fact')),
        text text not null check (text <> ''),
        owner text not null check (owner in ('traveller', 'operator', 'officer', 'authority')),
        state text not null check (state in ('open', 'given', 'checked', 'approved', 'waived', 'stale')),
        due date,
        measure double precision not null,
        rule_ids text[] not null,
        asked boolean not null default true,
        version integer not null default 1 check (version > 0),
        settled_measure double precision,
        settled_trip text,
        settled_at timestamptz,
        settled_by text,
        unique (organisation_id, id),
        unique (organisation_id, traveller_id, departure_id, code),
        check (num_nulls(settled_measure, settled_trip, settled_at, settled_by) in (0, 4)),
        check (state in ('open', 'stale') or settled_at is not null),
        foreign key (organisation_id, traveller_id, departure_id) references checklist (organisation_id, traveller_id, departure_id)
      );
      create index checklist_item_departure on checklist_item (organisation_id, departure_id) where asked;

      create table checklist_event (
        id uuid primary key,
        organisation_id uuid not null,
        item_id uuid not null,
        action text not null check (action <> ''),
        from_state text,
        to_state text not null,
        actor_id text not null,
        reason bytea,
        created_at timestamptz not null default clock_timestamp(),
        check (to_state <> 'waived' or action <> 'waive' or reason is not null),
        foreign key (organisation_id, item_id) references checklist_item (organisation_id, id)
      );
      create index checklist_event_history on checklist_event (organisation_id, item_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table checklist_event, checklist_item, checklist');
  }
}
