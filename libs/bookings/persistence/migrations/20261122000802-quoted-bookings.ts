import type { MigrationInterface, QueryRunner } from 'typeorm';

export class QuotedBookings20261122000802 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table booking
        add column quote_id uuid,
        add column terms_id uuid,
        add column terms_version integer,
        add column terms_accepted_at timestamptz,
        add check (num_nonnulls(terms_id, terms_version, terms_accepted_at) in (0, 3)),
        add foreign key (organisation_id, quote_id) references quote (organisation_id, id),
        add foreign key (organisation_id, terms_id, terms_version) references package_terms (organisation_id, id, version);

      alter table booking_traveller
        add column options text[] not null default '{}',
        add column age_band text not null default 'adult' check (age_band in ('adult', 'child', 'infant'));

      update booking_traveller set price_lines = (
        select coalesce(jsonb_agg(line || jsonb_build_object('component', case when line->>'option' like 'race.%' then 'race' else 'land' end) order by place), '[]')
          from jsonb_array_elements(price_lines) with ordinality as l (line, place));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table booking_traveller drop column options, drop column age_band;
      alter table booking drop column quote_id, drop column terms_id, drop column terms_version, drop column terms_accepted_at;
    `);
  }
}
