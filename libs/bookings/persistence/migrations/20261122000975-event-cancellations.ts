import type { MigrationInterface, QueryRunner } from 'typeorm';

const causes = `'traveller', 'operator', 'organiser', 'authority', 'home-state', 'visa-refused-own-fault', 'visa-refused-not-own-fault'`;

export class EventCancellations20261122000975 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A whole event, or departures of it, that do not take place.
      create table event_cancellation (
        id uuid primary key,
        organisation_id uuid not null,
        event_id uuid,
        state text not null default 'running' check (state in ('running', 'done')),
        cause text not null check (cause in (${causes})),
        reason text not null check (reason ~ '\\S' and length(reason) <= 1000),
        rule_id text check (rule_id ~ '\\S' and length(rule_id) <= 200),
        started_by uuid not null,
        started_at timestamptz not null,
        finished_at timestamptz,
        closed_entries integer not null default 0 check (closed_entries >= 0),
        unique (organisation_id, id),
        foreign key (organisation_id, event_id) references event (organisation_id, id),
        check ((state = 'done') = (finished_at is not null))
      );
      create index event_cancellation_latest on event_cancellation (organisation_id, id desc);
      create index event_cancellation_unfinished on event_cancellation (id) where state = 'running';

      create table cancelled_departure (
        organisation_id uuid not null,
        departure_id uuid not null,
        cancellation_id uuid not null,
        -- A departure is cancelled once.
        primary key (organisation_id, departure_id),
        foreign key (organisation_id, cancellation_id) references event_cancellation (organisation_id, id),
        foreign key (organisation_id, departure_id) references departure (organisation_id, id)
      );

      -- The work that a cancellation is: a row for each booking, done once.
      create table cancelled_booking (
        organisation_id uuid not null,
        cancellation_id uuid not null,
        booking_id uuid not null,
        state text not null default 'pending' check (state in ('pending', 'cancelled', 'refused')),
        problem text check (problem ~ '^[a-z.-]+$'),
        was_contract boolean not null,
        paid_amount integer not null check (paid_amount >= 0),
        kept_amount integer check (kept_amount >= 0),
        change_id uuid,
        primary key (organisation_id, cancellation_id, booking_id),
        foreign key (organisation_id, cancellation_id) references event_cancellation (organisation_id, id),
        foreign key (organisation_id, booking_id) references booking (organisation_id, id),
        constraint cancelled_booking_done check (
          num_nonnulls(kept_amount, change_id) = case state when 'cancelled' then 2 else 0 end and (state = 'refused') = (problem is not null))
      );
      create index cancelled_booking_pending on cancelled_booking (organisation_id, cancellation_id, booking_id) where state = 'pending';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table cancelled_booking, cancelled_departure, event_cancellation');
  }
}
