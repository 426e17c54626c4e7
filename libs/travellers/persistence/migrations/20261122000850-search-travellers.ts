import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchTravellers20261122000850 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table traveller
        add column search_keys bigint[],
        add constraint traveller_erased_from_search check (erased_at is null or search_keys is null);
      create index traveller_by_search_key on traveller using gin (search_keys);
      create index traveller_without_search_keys on traveller (id) where search_keys is null and erased_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table traveller drop column search_keys');
  }
}
