import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetterTemplates20261123000260 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- An organisation's own words. Who goes back to the built-in ones leaves a row without words: versions never begin anew.
      create table letter_template (
        organisation_id uuid not null,
        kind text not null check (kind ~ '^[a-z-]{1,40}([.][a-z-]{1,40})?$'),
        locale text not null check (locale in ('en', 'zh', 'ru', 'de', 'fr', 'es')),
        subject text check (char_length(subject) between 1 and 150 and subject !~ '[[:cntrl:]]'),
        body text check (char_length(body) between 1 and 5000),
        version integer not null check (version > 0),
        changed_at timestamptz not null,
        changed_by uuid not null,
        primary key (organisation_id, kind, locale),
        check ((subject is null) = (body is null))
      );

      create table letter_look (
        organisation_id uuid primary key,
        name text check (char_length(name) between 1 and 80 and name !~ '[[:cntrl:]<>]'),
        reply_to text check (char_length(reply_to) <= 310 and reply_to ~ '^[^[:space:],<>]+@[^[:space:],<>]+$'),
        signature text check (char_length(signature) between 1 and 300),
        accent text check (accent ~ '^#[0-9a-f]{6}$'),
        version integer not null check (version > 0),
        changed_at timestamptz not null,
        changed_by uuid not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table letter_look, letter_template');
  }
}
