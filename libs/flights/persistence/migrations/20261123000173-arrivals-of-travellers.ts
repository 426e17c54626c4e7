import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ArrivalsOfTravellers20261123000173 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index leg_arrival_of_traveller on leg_arrival (organisation_id, traveller_id) where undone_at is null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index leg_arrival_of_traveller');
  }
}
