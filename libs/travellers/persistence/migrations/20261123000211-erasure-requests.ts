import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ErasureRequests20261123000211 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who asked for erasure and waits for it; gone with the erasure, or when they take it back.
      create table erasure_request (
        traveller_id uuid primary key,
        organisation_id uuid not null,
        asked_at timestamptz not null,
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id)
      );
      create index erasure_request_of_organisation on erasure_request (organisation_id, asked_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table erasure_request');
  }
}
