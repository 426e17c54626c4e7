import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ForgettableAnswers20261123000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of whom and what an answer speaks, so that it can be emptied with them; an emptied one still keeps its request from being done twice.
      alter table idempotency_key
        add column mentions uuid[] not null default '{}',
        alter column body drop not null;
      create index idempotency_key_mentions on idempotency_key using gin (mentions);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from idempotency_key where body is null');
    await runner.query('alter table idempotency_key drop column mentions, alter column body set not null');
  }
}
