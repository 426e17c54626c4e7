import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeclarationLanguages20261123000193 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table declaration drop constraint declaration_language_check, add constraint declaration_language_check check (language in ('en', 'zh-Hans', 'ru', 'de', 'fr', 'es'));
    `);
  }

  /** The English text is the one that stands on the form. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update declaration set language = 'en' where language not in ('en', 'de', 'zh-Hans');
      alter table declaration drop constraint declaration_language_check, add constraint declaration_language_check check (language in ('en', 'de', 'zh-Hans'));
    `);
  }
}
