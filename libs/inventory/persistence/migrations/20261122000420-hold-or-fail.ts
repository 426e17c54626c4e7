import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HoldOrFail20261122000420 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- For a hold that leaves together with its commit: nobody reads an answer in between, so what falls short must be a failure.
      create function hold_bundle_or_fail(
        new_hold uuid, of_organisation uuid, until timestamptz, allotments uuid[], quantities integer[]
      ) returns void language plpgsql as $$
        declare
          shortages jsonb;
        begin
          select jsonb_agg(jsonb_build_object('allotmentId', s.allotment_id, 'label', s.label, 'left', s.remaining))
            into shortages
            from hold_bundle(new_hold, of_organisation, until, allotments, quantities) s;
          if shortages is not null then
            raise exception 'the bundle falls short' using errcode = 'WP001', detail = shortages::text;
          end if;
        end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function hold_bundle_or_fail');
  }
}
