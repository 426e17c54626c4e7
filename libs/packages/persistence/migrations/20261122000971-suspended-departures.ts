import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SuspendedDepartures20261122000971 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table departure drop constraint departure_status_check,
        add constraint departure_status_check check (status in ('scheduled', 'suspended', 'cancelled'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update departure set status = 'scheduled' where status = 'suspended';
      alter table departure drop constraint departure_status_check, add constraint departure_status_check check (status in ('scheduled', 'cancelled'));
    `);
  }
}
