import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConfirmedReadings20261122000731 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table document_check
        add column confirmed_by uuid,
        add column confirmed_at timestamptz,
        add foreign key (organisation_id, confirmed_by) references traveller (organisation_id, id),
        add constraint document_check_confirmed check (
          (confirmed_by is null) = (confirmed_at is null)
          and (confirmed_at is null or (state = 'finished' and reading is not null)));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table document_check drop column confirmed_by, drop column confirmed_at');
  }
}
