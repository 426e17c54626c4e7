import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CustomerLanguages20261123000190 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The languages in which customers are written to.
      alter table booking drop constraint booking_locale_check, add constraint booking_locale_check check (locale in ('en', 'zh', 'ru', 'de', 'fr', 'es'));
      alter table waiting_entry drop constraint waiting_entry_locale_check, add constraint waiting_entry_locale_check check (locale in ('en', 'zh', 'ru', 'de', 'fr', 'es'));
    `);
  }

  /** Who chose one of the languages that go is written to in English. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update booking set locale = 'en' where locale not in ('en', 'de', 'zh');
      alter table booking drop constraint booking_locale_check, add constraint booking_locale_check check (locale in ('en', 'de', 'zh'));
      update waiting_entry set locale = 'en' where locale not in ('en', 'de', 'zh');
      alter table waiting_entry drop constraint waiting_entry_locale_check, add constraint waiting_entry_locale_check check (locale in ('en', 'de', 'zh'));
    `);
  }
}
