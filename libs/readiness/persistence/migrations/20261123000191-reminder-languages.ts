import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReminderLanguages20261123000191 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reminder_choice drop constraint reminder_choice_locale_check, add constraint reminder_choice_locale_check check (locale in ('en', 'zh', 'ru', 'de', 'fr', 'es'));
    `);
  }

  /** Who chose one of the languages that go is written to in English. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update reminder_choice set locale = 'en' where locale not in ('en', 'de', 'zh');
      alter table reminder_choice drop constraint reminder_choice_locale_check, add constraint reminder_choice_locale_check check (locale in ('en', 'de', 'zh'));
    `);
  }
}
