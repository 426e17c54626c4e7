import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AuditSubjects20261123000240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Finds entries by any id that their subject names, whatever the name: what happened to a booking, its travellers, its legs.
      -- What is written waits for nobody to be sorted in: a log looks up hundreds of ids, and would read what waits for each of them.
      create index audit_entry_by_subject on audit_entry using gin (jsonb_path_query_array(subject, '$.*')) with (fastupdate = off);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index audit_entry_by_subject');
  }
}
