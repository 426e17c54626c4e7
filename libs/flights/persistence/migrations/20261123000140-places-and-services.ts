import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlacesAndServices20261123000140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table place (
        organisation_id uuid not null,
        code text not null check (code ~ '^[A-Z0-9]{3,8}$'),
        name text not null check (length(name) between 1 and 120),
        kind text not null check (kind in ('airport', 'station', 'border-post', 'port')),
        country text not null check (country ~ '^[A-Z]{3}$'),
        zone text not null check (length(zone) between 3 and 60),
        created_at timestamptz not null default now(),
        primary key (organisation_id, code)
      );

      create table connection_minimum (
        organisation_id uuid not null,
        place_code text not null check (place_code ~ '^[A-Z0-9]{3,8}$'),
        kind text not null check (kind in ('domestic', 'international')),
        minutes integer not null check (minutes between 0 and 1440),
        primary key (organisation_id, place_code, kind)
      );

      create table service (
        id uuid primary key,
        organisation_id uuid not null,
        mode text not null check (mode in ('air', 'rail', 'road', 'sea')),
        carrier text not null check (carrier ~ '^[A-Z0-9]{2,8}$'),
        number text not null check (number ~ '^[A-Z0-9]{1,8}$'),
        from_code text not null check (from_code ~ '^[A-Z0-9]{3,8}$'),
        to_code text not null check (to_code ~ '^[A-Z0-9]{3,8}$'),
        from_zone text not null,
        to_zone text not null,
        departs text not null check (departs ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        arrives text not null check (arrives ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        day_offset smallint not null check (day_offset between -1 and 3),
        weekdays smallint[] not null check (cardinality(weekdays) between 1 and 7 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
        valid_from date not null,
        valid_until date not null,
        equipment text check (length(equipment) between 1 and 40),
        from_terminal text check (from_terminal ~ '^[A-Z0-9]{1,4}$'),
        to_terminal text check (to_terminal ~ '^[A-Z0-9]{1,4}$'),
        version integer not null default 1,
        created_at timestamptz not null default now(),
        unique (organisation_id, id),
        unique (organisation_id, mode, carrier, number, from_code, to_code, valid_from),
        check (from_code <> to_code),
        check (valid_from <= valid_until)
      );

      alter table leg
        add column service_id uuid,
        add column from_terminal text check (from_terminal ~ '^[A-Z0-9]{1,4}$'),
        add column to_terminal text check (to_terminal ~ '^[A-Z0-9]{1,4}$'),
        add column equipment text check (length(equipment) between 1 and 40),
        add column version integer not null default 1,
        add constraint leg_service foreign key (organisation_id, service_id) references service (organisation_id, id);
      create index leg_of_service on leg (organisation_id, service_id) where service_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table leg drop column service_id, drop column from_terminal, drop column to_terminal, drop column equipment, drop column version;
      drop table service, connection_minimum, place;
    `);
  }
}
