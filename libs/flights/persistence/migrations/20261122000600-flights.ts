import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Flights20261122000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table leg (
        id uuid primary key,
        organisation_id uuid not null,
        departure_id uuid not null,
        direction text not null check (direction in ('arrival', 'departure')),
        mode text not null check (mode in ('air', 'rail', 'road', 'sea')),
        carrier text not null check (carrier ~ '^[A-Z0-9]{2,8}$'),
        number text not null check (number ~ '^[A-Z0-9]{1,8}$'),
        from_code text not null check (from_code ~ '^[A-Z0-9]{3,8}$'),
        to_code text not null check (to_code ~ '^[A-Z0-9]{3,8}$'),
        departs_at timestamptz not null,
        arrives_at timestamptz not null,
        from_zone text not null,
        to_zone text not null,
        port_of_entry text check (port_of_entry ~ '^[A-Z0-9]{3,8}$'),
        created_at timestamptz not null default now(),
        unique (organisation_id, id),
        unique (organisation_id, departure_id, carrier, number, departs_at),
        check (departs_at < arrives_at),
        check (from_code <> to_code),
        constraint leg_departure foreign key (organisation_id, departure_id) references departure (organisation_id, id)
      );
      create index leg_of_departure on leg (organisation_id, departure_id, departs_at);

      create table seating (
        organisation_id uuid not null,
        booking_id uuid not null,
        booking_reference text not null,
        booking_version integer not null check (booking_version >= 1),
        created_at timestamptz not null default now(),
        primary key (organisation_id, booking_id)
      );

      create table leg_passenger (
        organisation_id uuid not null,
        leg_id uuid not null,
        traveller_id uuid not null,
        booking_id uuid not null,
        created_at timestamptz not null default now(),
        primary key (organisation_id, leg_id, traveller_id),
        foreign key (organisation_id, leg_id) references leg (organisation_id, id),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id),
        foreign key (organisation_id, booking_id) references seating (organisation_id, booking_id)
      );
      create index leg_passenger_of_booking on leg_passenger (organisation_id, booking_id);
      create index leg_passenger_of_traveller on leg_passenger (organisation_id, traveller_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table leg_passenger, seating, leg');
  }
}
