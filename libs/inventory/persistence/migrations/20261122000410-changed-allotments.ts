import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ChangedAllotments20261122000410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table allotment
        add column overbooking integer not null default 0 check (overbooking >= 0),
        add column release_on date,
        add column version integer not null default 1,
        drop constraint allotment_never_oversold,
        add constraint allotment_never_oversold check (held >= 0 and sold >= 0 and held + sold <= capacity + overbooking);
      create index allotment_due_for_release on allotment (release_on) where release_on is not null;

      -- Whoever allows more than there is, or less than there was, stands here with a name and a reason. Nobody's name: a release date came.
      create table allotment_change (
        id uuid primary key,
        organisation_id uuid not null,
        allotment_id uuid not null,
        user_id uuid,
        reason text not null check (reason ~ '\\S'),
        capacity integer not null,
        overbooking integer not null,
        release_on date,
        created_at timestamptz not null default now(),
        foreign key (organisation_id, allotment_id) references allotment (organisation_id, id)
      );
      create index allotment_change_latest on allotment_change (allotment_id, id desc);
    `);
    await runner.query(holdBundle('a.capacity + a.overbooking'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(holdBundle('a.capacity'));
    await runner.query(`
      drop table allotment_change;
      update allotment set capacity = held + sold where held + sold > capacity;
      alter table allotment
        drop constraint allotment_never_oversold,
        add constraint allotment_never_oversold check (held >= 0 and sold >= 0 and held + sold <= capacity),
        drop column overbooking, drop column release_on, drop column version;
    `);
  }
}

/** As the first migration made it, with another limit. */
const holdBundle = (limit: string): string => `
  create or replace function hold_bundle(
    new_hold uuid, of_organisation uuid, until timestamptz, allotments uuid[], quantities integer[]
  ) returns table (allotment_id uuid, label text, remaining integer) language plpgsql as $$
    declare
      taken integer;
    begin
      perform from allotment a where a.organisation_id = of_organisation and a.id = any(allotments) order by a.id for no key update;

      return query
        select a.id, a.label, ${limit} - a.held - a.sold
          from unnest(allotments, quantities) as w (id, quantity)
          join allotment a on a.organisation_id = of_organisation and a.id = w.id
         where a.held + a.sold + w.quantity > ${limit};
      if found then
        return;
      end if;

      update allotment a set held = a.held + w.quantity
        from unnest(allotments, quantities) as w (id, quantity)
       where a.organisation_id = of_organisation and a.id = w.id and a.held + a.sold + w.quantity <= ${limit};
      get diagnostics taken = row_count;
      if taken <> cardinality(allotments) then
        raise exception 'only % of % allotments of the bundle are there', taken, cardinality(allotments);
      end if;

      insert into hold (id, organisation_id, expires_at) values (new_hold, of_organisation, until);
      insert into hold_line (organisation_id, hold_id, allotment_id, quantity)
      select of_organisation, new_hold, w.id, w.quantity from unnest(allotments, quantities) as w (id, quantity);
    end $$;
`;
