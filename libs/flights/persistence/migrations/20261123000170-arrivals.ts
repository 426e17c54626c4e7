import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Arrivals20261123000170 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who came with a leg, and who did not. What was taken back is kept with who did it.
      create table leg_arrival (
        id uuid primary key,
        organisation_id uuid not null,
        leg_id uuid not null,
        traveller_id uuid not null,
        outcome text not null check (outcome in ('arrived', 'no-show')),
        -- When somebody saw it, and when we were told: a guide may have had no network.
        seen_at timestamptz not null,
        recorded_at timestamptz not null,
        recorded_by text not null check (recorded_by ~ '^(staff|guide):'),
        undone_at timestamptz,
        undone_by text check (undone_by ~ '^staff:'),
        -- Sealed with the traveller's key.
        undo_reason bytea,
        unique (organisation_id, id),
        check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null)),
        foreign key (organisation_id, leg_id) references leg (organisation_id, id),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id)
      );
      create unique index leg_arrival_once on leg_arrival (organisation_id, leg_id, traveller_id) where undone_at is null;

      -- Who meets a leg. Sealed: it is a person's name and phone number.
      create table leg_guide (
        organisation_id uuid not null,
        leg_id uuid not null,
        version integer not null check (version > 0),
        content bytea not null,
        primary key (organisation_id, leg_id),
        foreign key (organisation_id, leg_id) references leg (organisation_id, id)
      );

      -- What a guide has to know of a traveller. Sealed with the traveller's key; none once it was emptied.
      create table leg_remark (
        organisation_id uuid not null,
        leg_id uuid not null,
        traveller_id uuid not null,
        version integer not null check (version > 0),
        content bytea,
        primary key (organisation_id, leg_id, traveller_id),
        foreign key (organisation_id, leg_id) references leg (organisation_id, id),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id)
      );

      -- Whoever has the link sees who lands, until it expires or is taken back. Only its hash is kept.
      create table guide_link (
        id uuid primary key,
        organisation_id uuid not null,
        departure_id uuid not null,
        token_hash bytea not null unique check (length(token_hash) = 32),
        made_by uuid,
        created_at timestamptz not null,
        expires_at timestamptz not null check (expires_at > created_at),
        revoked_at timestamptz,
        unique (organisation_id, id),
        constraint guide_link_departure foreign key (organisation_id, departure_id) references departure (organisation_id, id)
      );
      create index guide_link_of_departure on guide_link (organisation_id, departure_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table guide_link, leg_remark, leg_guide, leg_arrival');
  }
}
