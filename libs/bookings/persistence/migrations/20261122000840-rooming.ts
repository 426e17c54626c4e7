import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Rooming20261122000840 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row a departure: whoever changes its rooms holds it, and the version says what was read.
      create table rooming_plan (
        organisation_id uuid not null,
        departure_id uuid not null,
        version integer not null default 0 check (version >= 0),
        primary key (organisation_id, departure_id),
        foreign key (organisation_id, departure_id) references departure (organisation_id, id)
      );

      create table room (
        id uuid primary key,
        organisation_id uuid not null,
        departure_id uuid not null,
        code text not null check (code <> ''),
        number integer not null check (number > 0),
        beds smallint not null check (beds between 1 and 20),
        locked boolean not null default false,
        vacated boolean not null default false,
        unique (organisation_id, id, departure_id, beds),
        unique (organisation_id, departure_id, code, number),
        foreign key (organisation_id, departure_id) references rooming_plan (organisation_id, departure_id)
      );

      create table bed_assignment (
        id uuid primary key,
        organisation_id uuid not null,
        departure_id uuid not null,
        room_id uuid not null,
        beds smallint not null,
        bed smallint not null,
        traveller_id uuid not null,
        placed_by text not null check (placed_by in ('assignment', 'hand')),
        placed_at timestamptz not null default now(),
        -- Versions of the plan: what changed since somebody read it.
        placed_in integer not null,
        released_at timestamptz,
        released_in integer,
        check ((released_at is null) = (released_in is null)),
        constraint bed_is_in_the_room check (bed between 1 and beds),
        foreign key (organisation_id, room_id, departure_id, beds) references room (organisation_id, id, departure_id, beds),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id)
      );
      create unique index bed_has_one_guest on bed_assignment (organisation_id, room_id, bed) where released_at is null;
      create unique index guest_has_one_bed on bed_assignment (organisation_id, departure_id, traveller_id) where released_at is null;

      create table room_wish (
        organisation_id uuid not null,
        departure_id uuid not null,
        traveller_id uuid not null,
        other_id uuid not null,
        kind text not null check (kind in ('together', 'apart')),
        -- Until the next assignment: only a wish that is new moves anybody.
        fresh boolean not null default true,
        primary key (organisation_id, departure_id, traveller_id, other_id),
        constraint wish_is_for_another check (traveller_id <> other_id),
        foreign key (organisation_id, departure_id) references rooming_plan (organisation_id, departure_id),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id),
        foreign key (organisation_id, other_id) references traveller (organisation_id, id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table room_wish, bed_assignment, room, rooming_plan');
  }
}
