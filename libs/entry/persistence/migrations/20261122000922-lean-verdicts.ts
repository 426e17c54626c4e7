import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LeanVerdicts20261122000922 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One index by id instead of two: each is written for every verdict of a publication, and for the one that it replaces.
      alter table trip_verdict drop constraint trip_verdict_pkey;
      alter table trip_verdict drop constraint trip_verdict_organisation_id_id_key;
      alter table trip_verdict add primary key (organisation_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table trip_verdict drop constraint trip_verdict_pkey;
      alter table trip_verdict add primary key (id);
      alter table trip_verdict add constraint trip_verdict_organisation_id_id_key unique (organisation_id, id);
    `);
  }
}
