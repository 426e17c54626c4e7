import type { MigrationInterface, QueryRunner } from 'typeorm';

const before = `'booked', 'booking-changed', 'booking-cancelled', 'invited', 'answered', 'document-checked', 'photo-chosen', 'application-moved', 'batch-moved',
  'checklist-moved', 'rules-published', 'calendar-changed', 'payment-recorded', 'seats-changed', 'rooms-changed', 'bibs-assigned', 'artefacts-changed', 'departure-changed', 'erased', 'day-passed', 'found-by-check'`;

/** Arrivals are a further reason; reasons that were added by others in between stay allowed. */
export class ArrivalsChangeReadiness20261123000171 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$
      declare known text;
      begin
        select pg_get_constraintdef(oid) into known from pg_constraint where conname = 'readiness_change_reason_check';
        execute 'alter table readiness_change drop constraint readiness_change_reason_check';
        execute 'alter table readiness_change add constraint readiness_change_reason_check ' || replace(known, '''found-by-check''::text', '''found-by-check''::text, ''arrival-recorded''::text');
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from readiness_change where reason = 'arrival-recorded';
      alter table readiness_change drop constraint readiness_change_reason_check;
      alter table readiness_change add constraint readiness_change_reason_check check (reason in (${before}));
    `);
  }
}
