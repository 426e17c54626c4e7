import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchBookings20261122000851 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table booking_search (
        organisation_id uuid not null,
        booking_id uuid not null,
        keys bigint[] not null,
        primary key (organisation_id, booking_id),
        foreign key (organisation_id, booking_id) references booking (organisation_id, id) on delete cascade
      );
      create index booking_search_by_key on booking_search using gin (keys);

      -- The orders and filters of the list of bookings; the oldest and the newest first are the order of the ids.
      create index booking_by_status on booking (organisation_id, status, id);
      create index booking_by_total on booking (organisation_id, total_amount, id);
      create index booking_by_expiry on booking (organisation_id, expires_at, id);
      create index booking_by_reference_beginning on booking (organisation_id, reference text_pattern_ops);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index booking_by_status, booking_by_total, booking_by_expiry, booking_by_reference_beginning;
      drop table booking_search;
    `);
  }
}
