import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SuspendedHolds20261122000970 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table hold
        add column paused_at timestamptz,
        drop constraint hold_status_check,
        add constraint hold_status_check check (status in ('held', 'confirmed', 'paused', 'suspended', 'released', 'expired')),
        add constraint hold_paused_since check ((status = 'paused') = (paused_at is not null));
      alter table allotment add column stopped text check (stopped in ('suspended', 'cancelled'));
      drop function hold_bundle_or_fail;
      drop function hold_bundle;
      drop function change_hold;
    `);
    await runner.query(holdBundle);
    await runner.query(holdBundleOrFail);
    await runner.query(changeHold);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function hold_bundle_or_fail; drop function hold_bundle; drop function change_hold');
    for (const made of [holdBundle, holdBundleOrFail, changeHold]) await runner.query(withoutStop(made));
    await runner.query(`
      update hold set status = 'confirmed' where status = 'suspended';
      update hold set status = 'held', paused_at = null where status = 'paused';
      alter table hold drop constraint hold_status_check, drop constraint hold_paused_since, drop column paused_at,
        add constraint hold_status_check check (status in ('held', 'confirmed', 'released', 'expired'));
      alter table allotment drop column stopped;
    `);
  }
}

/** As before, but nothing is taken of what is stopped: it is told after the wait for the locks, before what falls short. */
const holdBundle = `
  create function hold_bundle(
    new_hold uuid, of_organisation uuid, until timestamptz, allotments uuid[], quantities integer[]
  ) returns table (allotment_id uuid, label text, remaining integer, stop text) language plpgsql as $$
    declare
      taken integer;
    begin
      perform from allotment a where a.organisation_id = of_organisation and a.id = any(allotments) order by a.id for no key update;

      return query
        select a.id, a.label, a.capacity + a.overbooking - a.held - a.sold, a.stopped
          from unnest(allotments, quantities) as w (id, quantity)
          join allotment a on a.organisation_id = of_organisation and a.id = w.id
         where a.stopped is not null or a.held + a.sold + w.quantity > a.capacity + a.overbooking;
      if found then
        return;
      end if;

      update allotment a set held = a.held + w.quantity
        from unnest(allotments, quantities) as w (id, quantity)
       where a.organisation_id = of_organisation and a.id = w.id and a.held + a.sold + w.quantity <= a.capacity + a.overbooking;
      get diagnostics taken = row_count;
      if taken <> cardinality(allotments) then
        raise exception 'only % of % allotments of the bundle are there', taken, cardinality(allotments);
      end if;

      insert into hold (id, organisation_id, expires_at) values (new_hold, of_organisation, until);
      insert into hold_line (organisation_id, hold_id, allotment_id, quantity)
      select of_organisation, new_hold, w.id, w.quantity from unnest(allotments, quantities) as w (id, quantity);
    end $$`;

const holdBundleOrFail = `
  create function hold_bundle_or_fail(
    new_hold uuid, of_organisation uuid, until timestamptz, allotments uuid[], quantities integer[]
  ) returns void language plpgsql as $$
    declare
      shortages jsonb;
    begin
      select jsonb_agg(jsonb_build_object('allotmentId', s.allotment_id, 'label', s.label, 'left', s.remaining, 'stopped', s.stop))
        into shortages
        from hold_bundle(new_hold, of_organisation, until, allotments, quantities) s;
      if shortages is not null then
        raise exception 'the bundle falls short' using errcode = 'WP001', detail = shortages::text;
      end if;
    end $$`;

const changeHold = `
  create function change_hold(
    of_hold uuid, of_organisation uuid, is_sold boolean, allotments uuid[], deltas integer[]
  ) returns table (allotment_id uuid, label text, remaining integer, stop text) language plpgsql as $$
    declare
      changed integer;
    begin
      perform from allotment a where a.organisation_id = of_organisation and a.id = any(allotments) order by a.id for no key update;

      select count(*) into changed
        from unnest(allotments, deltas) as w (id, delta)
        join hold_line l on l.organisation_id = of_organisation and l.hold_id = of_hold and l.allotment_id = w.id
       where w.delta < 0 and l.quantity + w.delta >= 0;
      if changed <> (select count(*) from unnest(deltas) as d where d < 0) then
        raise exception 'the hold does not take all that it should give back';
      end if;

      return query
        select a.id, a.label, a.capacity + a.overbooking - a.held - a.sold, a.stopped
          from unnest(allotments, deltas) as w (id, delta)
          join allotment a on a.organisation_id = of_organisation and a.id = w.id
         where w.delta > 0 and (a.stopped is not null or a.held + a.sold + w.delta > a.capacity + a.overbooking);
      if found then
        return;
      end if;

      update allotment a
         set held = a.held + case when is_sold then 0 else w.delta end,
             sold = a.sold + case when is_sold then w.delta else 0 end
        from unnest(allotments, deltas) as w (id, delta)
       where a.organisation_id = of_organisation and a.id = w.id
         and (w.delta < 0 or a.held + a.sold + w.delta <= a.capacity + a.overbooking);
      get diagnostics changed = row_count;
      if changed <> cardinality(allotments) then
        raise exception 'only % of % allotments of the change are there', changed, cardinality(allotments);
      end if;

      delete from hold_line l using unnest(allotments, deltas) as w (id, delta)
       where l.organisation_id = of_organisation and l.hold_id = of_hold and l.allotment_id = w.id and l.quantity + w.delta = 0;
      insert into hold_line as l (organisation_id, hold_id, allotment_id, quantity)
      select of_organisation, of_hold, w.id, w.delta from unnest(allotments, deltas) as w (id, delta) where w.delta > 0
          on conflict on constraint hold_line_pkey do update set quantity = l.quantity + excluded.quantity;
      update hold_line l set quantity = l.quantity + w.delta
        from unnest(allotments, deltas) as w (id, delta)
       where l.organisation_id = of_organisation and l.hold_id = of_hold and l.allotment_id = w.id and w.delta < 0;
    end $$`;

const withoutStop = (made: string): string =>
  made.replace(', stop text)', ')').replace(', a.stopped\n', '\n').replace('a.stopped is not null or ', '').replace(`, 'stopped', s.stop`, '');
