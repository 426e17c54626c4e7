import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declarationLanguages } from '#entry';
import { locales } from '#kernel';
import { CustomerLanguages20261123000190 } from '../../libs/bookings/persistence/migrations/20261123000190-customer-languages.js';
import { DeclarationLanguages20261123000193 } from '../../libs/entry/persistence/migrations/20261123000193-declaration-languages.js';
import { LetterLanguages20261123000192 } from '../../libs/notifications/persistence/migrations/20261123000192-letter-languages.js';
import { ReminderLanguages20261123000191 } from '../../libs/readiness/persistence/migrations/20261123000191-reminder-languages.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const columns = [
  ['booking', 'locale', locales], ['waiting_entry', 'locale', locales], ['reminder_choice', 'locale', locales], ['drafted_letter', 'locale', locales],
  ['declaration', 'language', declarationLanguages],
] as const;
const migrations = [
  new CustomerLanguages20261123000190(), new ReminderLanguages20261123000191(), new LetterLanguages20261123000192(), new DeclarationLanguages20261123000193(),
];

describe('the languages that rows may be in', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(() => db.drop());

  const taken = async (table: string, column: string): Promise<string[]> => {
    const [row] = await db.database.query<{ check: string }>('select pg_get_constraintdef(oid) as check from pg_constraint where conname = $1', [`${table}_${column}_check`]);
    return [...(row?.check ?? '').matchAll(/'([^']+)'/g)].map(([, language]) => language!).sort();
  };

  it.each(columns)('are those that we write: %s.%s', async (table, column, languages) => {
    expect(await taken(table, column)).toEqual([...languages].sort());
  });

  it('can be taken back to the three of before, and given again', async () => {
    const runner = db.database.dataSource.createQueryRunner();
    try {
      for (const migration of migrations.toReversed()) await migration.down(runner);
      for (const [table, column] of columns) expect((await taken(table, column)).length).toBe(3);
      for (const migration of migrations) await migration.up(runner);
      for (const [table, column, languages] of columns) expect((await taken(table, column)).length).toBe(languages.length);
    } finally {
      await runner.release();
    }
  });
});
