import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetterLanguages20261123000192 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table drafted_letter drop constraint drafted_letter_locale_check, add constraint drafted_letter_locale_check check (locale in ('en', 'zh', 'ru', 'de', 'fr', 'es'));
    `);
  }

  /** Who chose one of the languages that go is written to in English. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update drafted_letter set locale = 'en' where locale not in ('en', 'de', 'zh');
      alter table drafted_letter drop constraint drafted_letter_locale_check, add constraint drafted_letter_locale_check check (locale in ('en', 'de', 'zh'));
    `);
  }
}
