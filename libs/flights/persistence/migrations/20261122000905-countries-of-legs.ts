import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { LegMode } from '../../domain/leg.js';
import { countriesOf } from '../../domain/place-countries.js';

interface Place {
  readonly code: string;
  readonly mode: LegMode;
}

export class CountriesOfLegs20261122000905 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table leg
        add column from_country text check (from_country ~ '^[A-Z]{3}$'),
        add column to_country text check (to_country ~ '^[A-Z]{3}$');
    `);
    const places = (await runner.query('select mode, from_code as code from leg union select mode, to_code from leg')) as Place[];
    const countries = await countriesOf(places);
    for (const [index, { mode, code }] of places.entries()) {
      await runner.query(
        `update leg set from_country = case when from_code = $2 then $3 else from_country end, to_country = case when to_code = $2 then $3 else to_country end
          where mode = $1 and $2 in (from_code, to_code)`,
        [mode, code, countries[index]],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table leg drop column from_country, drop column to_country');
  }
}
