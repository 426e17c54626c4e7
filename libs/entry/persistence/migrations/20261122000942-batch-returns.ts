import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BatchReturns20261122000942 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A table of answers that was imported, by a keyed digest: nothing of it is kept but what was recorded of each application.
      create table batch_return (
        id uuid primary key,
        organisation_id uuid not null,
        batch_id uuid not null,
        digest bytea not null,
        rows integer not null check (rows > 0),
        recorded integer not null check (recorded >= 0),
        imported_by text not null,
        imported_at timestamptz not null,
        foreign key (organisation_id, batch_id) references batch (organisation_id, id)
      );
      create index batch_return_of_table on batch_return (organisation_id, batch_id, digest, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table batch_return');
  }
}
