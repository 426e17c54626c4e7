import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReadinessHistory20261122000960 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row a departure: whoever looks anew holds it, and lists read the outcome.
      create table readiness_departure (
        organisation_id uuid not null,
        departure_id uuid not null,
        travellers integer not null default 0 check (travellers >= 0),
        ready integer not null default 0 check (ready between 0 and travellers),
        fails_on date,
        fails_by text check (fails_by in ('traveller', 'minimum')),
        checked_on date,
        primary key (organisation_id, departure_id),
        check ((fails_on is null) = (fails_by is null)),
        foreign key (organisation_id, departure_id) references departure (organisation_id, id)
      );

      -- What changed, and why. Keys of blockers and nothing personal.
      create table readiness_change (
        id uuid primary key,
        organisation_id uuid not null,
        departure_id uuid not null,
        traveller_id uuid not null,
        state_before text check (state_before in ('ready', 'blocked', 'left')),
        state_after text not null check (state_after in ('ready', 'blocked', 'left')),
        added text[] not null default '{}',
        removed text[] not null default '{}',
        moved text[] not null default '{}',
        reason text not null check (reason in (
          'booked', 'booking-changed', 'booking-cancelled', 'invited', 'answered', 'document-checked', 'photo-chosen', 'application-moved', 'batch-moved',
          'checklist-moved', 'rules-published', 'calendar-changed', 'payment-recorded', 'seats-changed', 'rooms-changed', 'bibs-assigned', 'artefacts-changed', 'departure-changed', 'erased', 'day-passed', 'found-by-check')),
        event_id uuid,
        created_at timestamptz not null,
        unique (organisation_id, departure_id, traveller_id, id),
        constraint readiness_reason_names_its_event check ((reason in ('day-passed', 'found-by-check')) = (event_id is null)),
        constraint readiness_change_changes_something check (
          state_before is distinct from state_after or cardinality(added) + cardinality(removed) + cardinality(moved) > 0),
        foreign key (organisation_id, departure_id) references readiness_departure (organisation_id, departure_id),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id)
      );
      create index readiness_change_of_departure on readiness_change (organisation_id, departure_id, id desc);

      create table readiness_state (
        organisation_id uuid not null,
        departure_id uuid not null,
        traveller_id uuid not null,
        state text not null check (state in ('ready', 'blocked', 'left')),
        items jsonb not null check (jsonb_typeof(items) = 'array'),
        digest bytea not null check (length(digest) = 32),
        fails_on date,
        -- The change that made it what it is: there is no other way to it.
        change_id uuid not null unique,
        primary key (organisation_id, departure_id, traveller_id),
        check ((state = 'blocked') = (jsonb_array_length(items) > 0)),
        foreign key (organisation_id, departure_id, traveller_id, change_id)
          references readiness_change (organisation_id, departure_id, traveller_id, id)
      );
      create index readiness_of_traveller on readiness_state (organisation_id, traveller_id) where state <> 'left';

      create function readiness_needs_a_reason() returns trigger language plpgsql as $$
        begin
          if (old.state, old.items, old.digest, old.fails_on) is distinct from (new.state, new.items, new.digest, new.fails_on) and old.change_id = new.change_id then
            raise exception 'readiness changes with a reason alone';
          end if;
          return new;
        end $$;
      create trigger readiness_needs_a_reason before update on readiness_state for each row execute function readiness_needs_a_reason();
      create function readiness_change_stays() returns trigger language plpgsql as $$
        begin raise exception 'a change of readiness is never rewritten'; end $$;
      create trigger readiness_change_stays before update or delete on readiness_change for each row execute function readiness_change_stays();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table readiness_state, readiness_change, readiness_departure;
      drop function readiness_needs_a_reason();
      drop function readiness_change_stays();
    `);
  }
}
