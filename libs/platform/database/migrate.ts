import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DataSource, type MigrationInterface } from 'typeorm';

type MigrationClass = new () => MigrationInterface;

const libs = fileURLToPath(new URL('../../', import.meta.url));

/** Every migration of every lib, oldest first. A file is `persistence/migrations/<timestamp>-<what>` with one class. */
async function findMigrations(): Promise<MigrationClass[]> {
  const files = globSync(['*/persistence/migrations/*.js', 'platform/database/migrations/*.js'], { cwd: libs });
  files.sort((a, b) => basename(a).localeCompare(basename(b)));
  const modules = await Promise.all(files.map(async (file) => (await import(pathToFileURL(libs + file).href)) as object));
  return modules.flatMap((module) => Object.values(module) as MigrationClass[]);
}

/** Brings the database to the newest schema; one process at a time, by an advisory lock. Returns the names applied. */
export async function migrate(url: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: await findMigrations(),
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
  });
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query(`select pg_advisory_lock(hashtext('waypass.migrate'))`);
    const applied = await source.runMigrations();
    await runner.query(`select pg_advisory_unlock(hashtext('waypass.migrate'))`);
    return applied.map((migration) => migration.name);
  } finally {
    await runner.release();
    await source.destroy();
  }
}
