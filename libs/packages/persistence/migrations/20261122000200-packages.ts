import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Packages20261122000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table package (
        id uuid primary key,
        organisation_id uuid not null,
        name text not null check (name <> ''),
        purpose text not null check (purpose in ('tourism', 'sport', 'business', 'official', 'return')),
        destination text not null check (destination <> ''),
        destination_state text not null check (destination_state ~ '^[A-Z]{3}$'),
        destination_region text,
        created_at timestamptz not null default now(),
        unique (organisation_id, id)
      );

      create table itinerary_day (
        organisation_id uuid not null,
        package_id uuid not null,
        day integer not null check (day > 0),
        title text not null,
        description text not null,
        place text not null,
        primary key (organisation_id, package_id, day),
        foreign key (organisation_id, package_id) references package (organisation_id, id)
      );

      create table price_list (
        id uuid primary key,
        organisation_id uuid not null,
        package_id uuid not null,
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        created_at timestamptz not null default now(),
        unique (organisation_id, id),
        unique (organisation_id, package_id, currency),
        foreign key (organisation_id, package_id) references package (organisation_id, id)
      );

      create table price (
        organisation_id uuid not null,
        price_list_id uuid not null,
        option_code text not null check (option_code ~ '^[a-z]+(\\.[a-z0-9-]+)?$'),
        position integer not null,
        label text not null,
        amount integer not null check (amount >= 0),
        primary key (organisation_id, price_list_id, option_code),
        foreign key (organisation_id, price_list_id) references price_list (organisation_id, id)
      );

      create table event (
        id uuid primary key,
        organisation_id uuid not null,
        code text check (code <> ''),
        name text not null check (name <> ''),
        held_on date not null,
        created_at timestamptz not null default now(),
        unique (organisation_id, id)
      );

      create table departure (
        id uuid primary key,
        organisation_id uuid not null,
        package_id uuid not null,
        event_id uuid,
        starts_on date not null,
        ends_on date not null,
        on_sale_from timestamptz not null,
        on_sale_until timestamptz not null,
        minimum integer not null check (minimum >= 0),
        maximum integer not null check (maximum >= minimum),
        status text not null default 'scheduled' check (status in ('scheduled', 'cancelled')),
        created_at timestamptz not null default now(),
        unique (organisation_id, id),
        check (starts_on <= ends_on),
        check (on_sale_from < on_sale_until),
        foreign key (organisation_id, package_id) references package (organisation_id, id),
        foreign key (organisation_id, event_id) references event (organisation_id, id)
      );
      create index departure_by_date on departure (organisation_id, starts_on, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table departure, event, price, price_list, itinerary_day, package');
  }
}
