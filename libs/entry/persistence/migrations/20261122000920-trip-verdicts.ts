import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TripVerdicts20261122000920 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What verdicts say, each text once: many travellers get the same. The digest is of the text, so it is kept as it was written.
      create table verdict_body (
        organisation_id uuid not null,
        digest bytea not null check (length(digest) = 32),
        body json not null,
        primary key (organisation_id, digest)
      );

      -- The authorities' working days as a verdict was drawn with them, so that it can be drawn again.
      create table verdict_calendars (
        organisation_id uuid not null,
        digest bytea not null check (length(digest) = 32),
        calendars json not null,
        primary key (organisation_id, digest)
      );

      -- Receipts. What a verdict was drawn from is sealed with the traveller's key; only keyed digests of it stand beside.
      create table trip_verdict (
        id uuid primary key,
        organisation_id uuid not null,
        traveller_id uuid not null,
        departure_id uuid not null,
        booking_id uuid not null,
        rule_set_version integer not null check (rule_set_version > 0),
        -- Version of the first receipt in an unbroken line: what was published before then is no news to the traveller.
        first_version integer not null check (first_version between 1 and rule_set_version),
        evaluator_version integer not null check (evaluator_version > 0),
        as_known_on date not null,
        today date not null,
        input bytea,
        input_digest bytea check (length(input_digest) = 32),
        state_classes bytea[] check (cardinality(state_classes) > 0),
        countries text[] not null check (cardinality(countries) > 0),
        purposes text[] not null check (cardinality(purposes) > 0),
        ends_on date not null,
        outcome text not null check (outcome in ('allow', 'conditional', 'deny', 'unknown')),
        body_digest bytea not null,
        calendars_digest bytea not null,
        current boolean not null default true,
        -- The first day on which the day alone may change the verdict; null when none can.
        changes_on date check (changes_on > as_known_on),
        created_at timestamptz not null default now(),
        unique (organisation_id, id),
        check (num_nulls(input, input_digest, state_classes) in (0, 3)),
        check (not current or input is not null),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id),
        foreign key (organisation_id, body_digest) references verdict_body (organisation_id, digest),
        foreign key (organisation_id, calendars_digest) references verdict_calendars (organisation_id, digest)
      );
      create unique index trip_verdict_current on trip_verdict (organisation_id, traveller_id, departure_id) where current;
      create index trip_verdict_history on trip_verdict (organisation_id, traveller_id, id);
      create index trip_verdict_due on trip_verdict (changes_on) where current and changes_on is not null;

      -- A receipt is never rewritten: it stops being the current one, it is told when to look again, and erasure takes its inputs.
      create function trip_verdict_stands() returns trigger language plpgsql as $$
        begin raise exception 'a verdict is not rewritten'; end $$;
      create trigger trip_verdict_stands before update on trip_verdict for each row
        when ((old.organisation_id, old.id, old.traveller_id, old.departure_id, old.booking_id, old.rule_set_version, old.first_version,
               old.evaluator_version, old.as_known_on, old.today, old.countries, old.purposes, old.ends_on, old.outcome, old.body_digest, old.calendars_digest)
              is distinct from
              (new.organisation_id, new.id, new.traveller_id, new.departure_id, new.booking_id, new.rule_set_version, new.first_version,
               new.evaluator_version, new.as_known_on, new.today, new.countries, new.purposes, new.ends_on, new.outcome, new.body_digest, new.calendars_digest)
              or (new.current and not old.current) or (new.input is not null and new.input is distinct from old.input))
        execute function trip_verdict_stands();
      create trigger trip_verdict_stays before delete on trip_verdict for each row execute function trip_verdict_stands();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table trip_verdict, verdict_calendars, verdict_body; drop function trip_verdict_stands');
  }
}
