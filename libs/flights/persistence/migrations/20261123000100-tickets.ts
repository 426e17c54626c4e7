import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Tickets20261123000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table name_scale (
        organisation_id uuid not null,
        carrier text not null check (carrier ~ '^[A-Z0-9]{2,8}$'),
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        name_length integer check (name_length between 15 and 120),
        small_free_until_ticketed boolean not null,
        version integer not null default 1 check (version >= 1),
        changed_at timestamptz not null,
        primary key (organisation_id, carrier)
      );

      create table name_step (
        organisation_id uuid not null,
        carrier text not null,
        at_least_days integer not null check (at_least_days between 0 and 999),
        at_most_days integer check (at_most_days between at_least_days and 999),
        small_amount integer check (small_amount between 0 and 100000000),
        major_amount integer check (major_amount between 0 and 100000000),
        primary key (organisation_id, carrier, at_least_days),
        foreign key (organisation_id, carrier) references name_scale (organisation_id, carrier),
        -- One day is in one step.
        constraint name_step_once exclude using gist (organisation_id with =, carrier with =, int4range(at_least_days, at_most_days, '[]') with &&)
      );

      create table ticket (
        id uuid primary key,
        organisation_id uuid not null,
        leg_id uuid not null,
        traveller_id uuid not null,
        status text not null check (status in ('reserved', 'ticketed', 'void')),
        -- Name, locator and number, sealed with the traveller's key.
        content bytea not null,
        number_index bytea,
        -- Another one each time that what is printed changes.
        issue_id uuid not null,
        version integer not null default 1 check (version >= 1),
        entered_by text not null,
        entered_at timestamptz not null,
        changed_at timestamptz not null,
        unique (organisation_id, id),
        foreign key (organisation_id, leg_id) references leg (organisation_id, id),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id),
        check (status <> 'ticketed' or number_index is not null),
        -- A ticket number covers several legs of one traveller, and nobody else's.
        constraint ticket_number_is_one_travellers exclude using gist (organisation_id with =, number_index with =, traveller_id with <>) where (status <> 'void')
      );
      create unique index traveller_has_one_ticket on ticket (organisation_id, leg_id, traveller_id) where status <> 'void';
      create index ticket_of_traveller on ticket (organisation_id, traveller_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ticket, name_step, name_scale');
  }
}
