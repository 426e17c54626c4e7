import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ChangedHolds20261122000820 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Changes what a hold takes, all or nothing: what is given back has a negative delta. The caller holds the lock of the
      -- hold and says in which counter it stands. As in hold_bundle, the condition is judged after the wait for the locks.
      create function change_hold(
        of_hold uuid, of_organisation uuid, is_sold boolean, allotments uuid[], deltas integer[]
      ) returns table (allotment_id uuid, label text, remaining integer) language plpgsql as $$
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
            select a.id, a.label, a.capacity + a.overbooking - a.held - a.sold
              from unnest(allotments, deltas) as w (id, delta)
              join allotment a on a.organisation_id = of_organisation and a.id = w.id
             where w.delta > 0 and a.held + a.sold + w.delta > a.capacity + a.overbooking;
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
        end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function change_hold');
  }
}
