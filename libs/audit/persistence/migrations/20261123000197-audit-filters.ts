import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AuditFilters20261123000197 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index audit_entry_by_actor on audit_entry (organisation_id, actor_id, seq desc);
      create index audit_entry_by_topic on audit_entry (organisation_id, split_part(type, '.', 1), seq desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index audit_entry_by_actor, audit_entry_by_topic');
  }
}
