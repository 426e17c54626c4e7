import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SaleQueue20261122000811 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row for each sale. Numbers are given out under its lock, until the commit: a number that can be seen has none missing before it.
      create table sale_queue (
        organisation_id uuid not null,
        departure_id uuid not null,
        last_number integer not null check (last_number > 0),
        primary key (organisation_id, departure_id),
        foreign key (organisation_id, departure_id) references departure (organisation_id, id)
      ) with (fillfactor = 50);

      create table sale_ticket (
        id uuid primary key,
        organisation_id uuid not null,
        departure_id uuid not null,
        number integer not null check (number > 0),
        state text not null default 'waiting' check (state in ('waiting', 'booked', 'joining', 'wait-listed', 'sold-out', 'refused', 'left')),
        request bytea,
        attempt bytea not null,
        fingerprint bytea not null,
        booking_id uuid,
        entry_id uuid,
        rank integer check (rank > 0),
        refusal jsonb,
        created_at timestamptz not null,
        settled_at timestamptz,
        unique (organisation_id, id),
        unique (organisation_id, departure_id, number),
        unique (organisation_id, departure_id, attempt),
        foreign key (organisation_id, departure_id) references sale_queue (organisation_id, departure_id),
        foreign key (organisation_id, booking_id) references booking (organisation_id, id),
        check ((state = 'waiting') = (settled_at is null)),
        check ((state in ('waiting', 'joining')) = (request is not null)),
        check (state <> 'booked' or booking_id is not null),
        check (state <> 'wait-listed' or (entry_id is not null and rank is not null)),
        check (state not in ('joining', 'wait-listed', 'sold-out', 'refused') or refusal is not null)
      );
      create index sale_ticket_waiting on sale_ticket (organisation_id, departure_id, number) where state = 'waiting';
      create index sale_ticket_joining on sale_ticket (organisation_id, departure_id, number) where state = 'joining';
      create index sale_ticket_settled on sale_ticket (organisation_id, departure_id, settled_at) where settled_at is not null;
      create index sale_ticket_of_booking on sale_ticket (organisation_id, booking_id) where booking_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sale_ticket, sale_queue');
  }
}
