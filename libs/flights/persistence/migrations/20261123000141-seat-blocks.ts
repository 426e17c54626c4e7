import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Seats as the database referees them: `leg.seated` counts the rows of `leg_passenger` by trigger, and a check keeps it within the
 * blocks' seats; an exclusion keeps a traveller from two seats at a time, also when a leg gets other times (the foreign key carries those over).
 */
export class SeatBlocks20261123000141 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists btree_gist;

      alter table leg
        add column block_seats integer check (block_seats >= 0),
        add column seated integer not null default 0,
        add column cancelled_at timestamptz,
        add constraint leg_at_its_times unique (organisation_id, id, departs_at, arrives_at);
      update leg l set seated = (select count(*) from leg_passenger p where p.organisation_id = l.organisation_id and p.leg_id = l.id);
      alter table leg
        add constraint leg_never_overseated check (seated >= 0 and (block_seats is null or seated <= block_seats)),
        add constraint leg_cancelled_is_empty check (cancelled_at is null or seated = 0);

      alter table leg_passenger add column departs_at timestamptz, add column arrives_at timestamptz;
      update leg_passenger p set departs_at = l.departs_at, arrives_at = l.arrives_at
        from leg l where l.organisation_id = p.organisation_id and l.id = p.leg_id;
      alter table leg_passenger
        alter column departs_at set not null,
        alter column arrives_at set not null,
        add constraint leg_passenger_at_its_times foreign key (organisation_id, leg_id, departs_at, arrives_at)
          references leg (organisation_id, id, departs_at, arrives_at) on update cascade,
        add column travelling tstzrange generated always as (tstzrange(departs_at, arrives_at)) stored,
        add constraint leg_passenger_one_seat_at_a_time exclude using gist (organisation_id with =, traveller_id with =, travelling with &&);

      create function leg_passenger_counted() returns trigger language plpgsql as $$
      begin
        if tg_op in ('DELETE', 'UPDATE') then
          update leg set seated = seated - 1 where organisation_id = old.organisation_id and id = old.leg_id;
        end if;
        if tg_op in ('INSERT', 'UPDATE') then
          update leg set seated = seated + 1 where organisation_id = new.organisation_id and id = new.leg_id;
        end if;
        return null;
      end $$;
      create trigger leg_passenger_counted after insert or delete or update of leg_id on leg_passenger for each row execute function leg_passenger_counted();

      create table seat_block (
        id uuid primary key,
        organisation_id uuid not null,
        leg_id uuid not null,
        locator text not null check (locator ~ '^[A-Z0-9]{5,8}$'),
        seats integer not null check (seats between 1 and 1000),
        released integer not null default 0,
        option_on date,
        deposit_on date,
        ticket_by date,
        met text[] not null default '{}' check (met <@ array['option', 'deposit', 'ticketing']),
        version integer not null default 1,
        created_at timestamptz not null default now(),
        unique (organisation_id, id),
        constraint seat_block_locator unique (organisation_id, leg_id, locator),
        constraint seat_block_releases_what_it_has check (released between 0 and seats),
        check (option_on <= deposit_on and option_on <= ticket_by and deposit_on <= ticket_by),
        foreign key (organisation_id, leg_id) references leg (organisation_id, id)
      );

      create table seat_block_change (
        id uuid primary key,
        organisation_id uuid not null,
        block_id uuid not null,
        kind text not null check (kind in ('added', 'changed', 'released', 'met')),
        seats integer not null,
        released integer not null,
        reason text check (length(reason) between 1 and 500),
        user_id uuid,
        created_at timestamptz not null,
        foreign key (organisation_id, block_id) references seat_block (organisation_id, id)
      );
      create index seat_block_change_of_block on seat_block_change (organisation_id, block_id, id);

      create table leg_wait (
        organisation_id uuid not null,
        leg_id uuid not null,
        traveller_id uuid not null,
        booking_id uuid not null,
        kind text not null check (kind in ('seat', 'move')),
        since timestamptz not null,
        primary key (organisation_id, leg_id, traveller_id),
        foreign key (organisation_id, leg_id) references leg (organisation_id, id),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id)
      );
      create index leg_wait_of_booking on leg_wait (organisation_id, booking_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table leg_wait, seat_block_change, seat_block;
      drop trigger leg_passenger_counted on leg_passenger;
      drop function leg_passenger_counted();
      alter table leg_passenger drop column travelling, drop column departs_at, drop column arrives_at;
      alter table leg drop column block_seats, drop column seated, drop column cancelled_at, drop constraint leg_at_its_times;
    `);
  }
}
