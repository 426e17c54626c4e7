import { migrate, readLaunchSettings } from '#platform';

/** Brings the database of DATABASE_URL to the newest schema, and says what it applied. */
const url = readLaunchSettings().DATABASE_URL;
if (!url) {
  process.stderr.write('Set DATABASE_URL to the database to migrate.\n');
  process.exit(1);
}
const applied = await migrate(url);
process.stdout.write(applied.length > 0 ? `Applied ${applied.join(', ')}.\n` : 'The database is up to date.\n');
