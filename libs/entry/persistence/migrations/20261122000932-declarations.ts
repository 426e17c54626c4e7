import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Declarations20261122000932 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What keeps an application from review. Those that are past it lack nothing that anybody asks for.
      alter table visa_application add column lacks text[] not null default '{}'
        check (lacks <@ array['answers', 'passport', 'photo', 'form', 'declaration']);

      -- What was signed, by whom and how stands in the content, sealed with the traveller's key. Signing anew takes the place of it.
      create table declaration (
        id uuid primary key,
        organisation_id uuid not null,
        application_id uuid not null,
        text_version text not null check (text_version <> ''),
        language text not null check (language in ('en', 'de', 'zh-Hans')),
        manner text not null check (manner in ('drawn', 'typed')),
        answers_digest bytea not null,
        content bytea not null,
        signed_at timestamptz not null,
        replaced_at timestamptz check (replaced_at >= signed_at),
        unique (organisation_id, id),
        foreign key (organisation_id, application_id) references visa_application (organisation_id, id)
      );
      create unique index declaration_current on declaration (organisation_id, application_id) where replaced_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table declaration; alter table visa_application drop column lacks');
  }
}
