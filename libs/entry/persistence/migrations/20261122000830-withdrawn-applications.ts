import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WithdrawnApplications20261122000830 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table visa_application
        drop constraint visa_application_status_check,
        drop constraint visa_application_check2,
        add constraint visa_application_status_check
          check (status in ('draft', 'in-review', 'approved', 'rejected', 'in-batch', 'submitted', 'issued', 'refused', 'withdrawn')),
        add constraint visa_application_document_usable
          check (status in ('draft', 'rejected', 'withdrawn') or coalesce(document_outcome, 'rejected') <> 'rejected');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update visa_application set status = 'draft' where status = 'withdrawn';
      alter table visa_application
        drop constraint visa_application_status_check,
        drop constraint visa_application_document_usable,
        add constraint visa_application_status_check
          check (status in ('draft', 'in-review', 'approved', 'rejected', 'in-batch', 'submitted', 'issued', 'refused')),
        add constraint visa_application_check2
          check (status in ('draft', 'rejected') or coalesce(document_outcome, 'rejected') <> 'rejected');
    `);
  }
}
