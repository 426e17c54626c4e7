import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TimesOfManifests20261123000261 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- When the leg leaves and arrives, as the manifest told it. Of those made before this was kept: as it is now.
      alter table manifest add column departs_at timestamptz, add column arrives_at timestamptz;
      alter table manifest disable trigger manifest_stays;
      update manifest m set departs_at = l.departs_at, arrives_at = l.arrives_at from leg l where l.organisation_id = m.organisation_id and l.id = m.leg_id;
      alter table manifest enable trigger manifest_stays;
      alter table manifest alter column departs_at set not null, alter column arrives_at set not null, add check (departs_at < arrives_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table manifest drop column departs_at, drop column arrives_at');
  }
}
