import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FourEyesForAll20261123000196 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table entry_setting (
        organisation_id uuid primary key,
        four_eyes boolean not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table entry_setting');
  }
}
