import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Bookings20261122000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table booking (
        id uuid primary key,
        organisation_id uuid not null,
        reference text not null check (reference ~ '^[A-HJ-NP-Z2-9]{6}$'),
        departure_id uuid not null,
        hold_id uuid not null,
        status text not null default 'held' check (status in ('held', 'confirmed', 'cancelled', 'expired')),
        leader bytea not null,
        leader_email_index bytea not null,
        total_amount integer not null check (total_amount >= 0),
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        version integer not null default 1 check (version > 0),
        expires_at timestamptz not null,
        created_at timestamptz not null,
        unique (organisation_id, id),
        unique (organisation_id, reference),
        unique (organisation_id, hold_id),
        foreign key (organisation_id, departure_id) references departure (organisation_id, id),
        -- The hold is taken last, to keep its locks short.
        foreign key (organisation_id, hold_id) references hold (organisation_id, id) deferrable initially deferred
      );
      create index booking_by_departure on booking (organisation_id, departure_id, id);
      create index booking_by_leader_email on booking (organisation_id, leader_email_index);

      create table booking_traveller (
        organisation_id uuid not null,
        booking_id uuid not null,
        traveller_id uuid not null,
        position integer not null check (position >= 0),
        race text,
        room text not null,
        arrival_leg_id uuid,
        departure_leg_id uuid,
        price_lines jsonb not null,
        primary key (organisation_id, booking_id, traveller_id),
        unique (organisation_id, booking_id, position),
        foreign key (organisation_id, booking_id) references booking (organisation_id, id),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id)
      );
      create index booking_traveller_by_traveller on booking_traveller (organisation_id, traveller_id);
      create index booking_traveller_by_arrival on booking_traveller (organisation_id, arrival_leg_id);
      create index booking_traveller_by_departure on booking_traveller (organisation_id, departure_leg_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table booking_traveller, booking');
  }
}
