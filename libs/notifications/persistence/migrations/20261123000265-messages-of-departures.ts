import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MessagesOfDepartures20261123000265 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a mail is about, by ids alone: the departure, and the customer where it went to no traveller. Mails of before have none and are in no departure's list.
      alter table delivery
        add column departure_id uuid,
        add column booking_id uuid,
        add column waiting_entry_id uuid,
        -- the event that asked for it: by it, what failed can be tried again
        add column event_id uuid;
      create index delivery_of_departure on delivery (organisation_id, departure_id, id desc) where departure_id is not null;
      alter table drafted_letter add column departure_id uuid;
      create index drafted_letter_waiting on drafted_letter (organisation_id, departure_id) where released_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table drafted_letter drop column departure_id;
      alter table delivery drop column departure_id, drop column booking_id, drop column waiting_entry_id, drop column event_id;
    `);
  }
}
