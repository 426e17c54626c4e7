import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Itineraries20261123000172 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a traveller's calendar was told last, so that a change counts as one (RFC 5545 §3.8.7.4). Keys name legs and days, digests are of times and places.
      create table itinerary_entry (
        organisation_id uuid not null,
        traveller_id uuid not null,
        key text not null check (key ~ '^(leg|day|race):[0-9a-z-]+$'),
        digest bytea not null check (length(digest) = 32),
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        sequence integer not null default 0 check (sequence >= 0),
        changed_at timestamptz not null,
        gone boolean not null default false,
        primary key (organisation_id, traveller_id, key),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table itinerary_entry');
  }
}
