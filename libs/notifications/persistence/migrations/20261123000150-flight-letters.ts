import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FlightLetters20261123000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table drafted_letter
        drop constraint drafted_letter_occasion_check,
        drop constraint drafted_letter_addressee_check,
        add constraint drafted_letter_occasion_check check (occasion in ('suspension', 'reopening', 'execution', 'cancellation', 'schedule-change')),
        add constraint drafted_letter_addressee_check check (addressee in ('booking', 'waiting-entry', 'traveller'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from drafted_letter where occasion = 'schedule-change';
      alter table drafted_letter
        drop constraint drafted_letter_occasion_check,
        drop constraint drafted_letter_addressee_check,
        add constraint drafted_letter_occasion_check check (occasion in ('suspension', 'reopening', 'execution', 'cancellation')),
        add constraint drafted_letter_addressee_check check (addressee in ('booking', 'waiting-entry'));
    `);
  }
}
