import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DraftedLetters20261122000974 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A letter that somebody must approve. The name, the address and the link are read when it is sent; nothing here names anybody.
      create table drafted_letter (
        id uuid primary key,
        organisation_id uuid not null,
        occasion text not null check (occasion in ('suspension', 'reopening', 'execution', 'cancellation')),
        occasion_id uuid not null,
        addressee text not null check (addressee in ('booking', 'waiting-entry')),
        addressee_id uuid not null,
        locale text not null check (locale in ('en', 'de', 'zh')),
        facts jsonb not null check (jsonb_typeof(facts) = 'object'),
        drafted_at timestamptz not null,
        released_at timestamptz,
        released_by uuid,
        unique (organisation_id, id),
        unique (organisation_id, occasion, occasion_id, addressee_id),
        check ((released_at is null) = (released_by is null))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table drafted_letter');
  }
}
