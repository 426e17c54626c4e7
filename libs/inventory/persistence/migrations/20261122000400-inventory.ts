import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Inventory20261122000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table allotment (
        id uuid primary key,
        organisation_id uuid not null,
        owner_kind text not null check (owner_kind in ('departure', 'event', 'leg')),
        owner_id uuid not null,
        kind text not null check (kind ~ '^[a-z][a-z-]*$'),
        code text not null check (code <> ''),
        label text not null check (label <> ''),
        unit_size integer not null check (unit_size > 0),
        capacity integer not null check (capacity % unit_size = 0),
        held integer not null default 0,
        sold integer not null default 0,
        created_at timestamptz not null default now(),
        unique (organisation_id, id),
        unique (organisation_id, owner_id, kind, code),
        constraint allotment_never_oversold check (held >= 0 and sold >= 0 and held + sold <= capacity)
      ) with (fillfactor = 70);

      create table hold (
        id uuid primary key,
        organisation_id uuid not null,
        status text not null default 'held' check (status in ('held', 'confirmed', 'released', 'expired')),
        expires_at timestamptz not null,
        ended_at timestamptz,
        created_at timestamptz not null default now(),
        unique (organisation_id, id),
        check ((status in ('released', 'expired')) = (ended_at is not null))
      );
      create index hold_due on hold (expires_at) where status = 'held';

      create table hold_line (
        organisation_id uuid not null,
        hold_id uuid not null,
        allotment_id uuid not null,
        quantity integer not null check (quantity > 0),
        primary key (hold_id, allotment_id),
        foreign key (organisation_id, hold_id) references hold (organisation_id, id),
        foreign key (organisation_id, allotment_id) references allotment (organisation_id, id)
      );
      create index hold_line_by_allotment on hold_line (allotment_id);

      -- Takes a bundle, all or nothing, in one round trip: others wait for these rows until the commit. Each statement
      -- sees what was committed before it began, so the condition is judged after the wait for the locks, not before.
      create function hold_bundle(
        new_hold uuid, of_organisation uuid, until timestamptz, allotments uuid[], quantities integer[]
      ) returns table (allotment_id uuid, label text, remaining integer) language plpgsql as $$
        declare
          taken integer;
        begin
          perform from allotment a where a.organisation_id = of_organisation and a.id = any(allotments) order by a.id for no key update;

          return query
            select a.id, a.label, a.capacity - a.held - a.sold
              from unnest(allotments, quantities) as w (id, quantity)
              join allotment a on a.organisation_id = of_organisation and a.id = w.id
             where a.held + a.sold + w.quantity > a.capacity;
          if found then
            return;
          end if;

          update allotment a set held = a.held + w.quantity
            from unnest(allotments, quantities) as w (id, quantity)
           where a.organisation_id = of_organisation and a.id = w.id and a.held + a.sold + w.quantity <= a.capacity;
          get diagnostics taken = row_count;
          if taken <> cardinality(allotments) then
            raise exception 'only % of % allotments of the bundle are there', taken, cardinality(allotments);
          end if;

          insert into hold (id, organisation_id, expires_at) values (new_hold, of_organisation, until);
          insert into hold_line (organisation_id, hold_id, allotment_id, quantity)
          select of_organisation, new_hold, w.id, w.quantity from unnest(allotments, quantities) as w (id, quantity);
        end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function hold_bundle; drop table hold_line, hold, allotment');
  }
}
