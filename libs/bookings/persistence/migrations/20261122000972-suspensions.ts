import type { MigrationInterface, QueryRunner } from 'typeorm';

const causes = `'traveller', 'operator', 'organiser', 'authority', 'home-state', 'visa-refused-own-fault', 'visa-refused-not-own-fault'`;

export class Suspensions20261122000972 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table booking
        -- The language in which its customer is written to.
        add column locale text not null default 'en' check (locale in ('en', 'de', 'zh')),
        drop constraint booking_status_check,
        add constraint booking_status_check check (status in ('held', 'confirmed', 'paused', 'suspended', 'cancelled', 'expired'));
      alter table booking_change
        drop constraint booking_change_kind_check,
        add constraint booking_change_kind_check check (kind in ('amended', 'cancelled', 'confirmed', 'extended', 'suspended', 'restored'));

      create table suspension (
        id uuid primary key,
        organisation_id uuid not null,
        -- Where all departures that feed an event were suspended together.
        event_id uuid,
        -- 'suspending': nothing is sold any more, and the bookings are about to follow.
        state text not null default 'suspending' check (state in ('suspending', 'suspended', 'reopened')),
        cause text not null check (cause in (${causes})),
        reason text not null check (reason ~ '\\S' and length(reason) <= 1000),
        rule_id text check (rule_id ~ '\\S' and length(rule_id) <= 200),
        learned_on date not null,
        answer_by date not null,
        suspended_by uuid not null,
        suspended_at timestamptz not null,
        reopened_by uuid,
        reopened_at timestamptz,
        reopen_reason text check (reopen_reason ~ '\\S' and length(reopen_reason) <= 1000),
        version integer not null default 1 check (version > 0),
        unique (organisation_id, id),
        foreign key (organisation_id, event_id) references event (organisation_id, id),
        constraint suspension_reopened check (num_nonnulls(reopened_by, reopened_at, reopen_reason) = case state when 'reopened' then 3 else 0 end)
      );
      create index suspension_latest on suspension (organisation_id, id desc);
      create index suspension_unfinished on suspension (id) where state = 'suspending';

      create table suspended_departure (
        organisation_id uuid not null,
        suspension_id uuid not null,
        departure_id uuid not null,
        ended_at timestamptz,
        primary key (organisation_id, suspension_id, departure_id),
        foreign key (organisation_id, suspension_id) references suspension (organisation_id, id),
        foreign key (organisation_id, departure_id) references departure (organisation_id, id)
      );
      create unique index departure_is_suspended_once on suspended_departure (organisation_id, departure_id) where ended_at is null;

      -- A contract that stands still, and what its customer chooses. Nothing here names anybody.
      create table affected_booking (
        id uuid primary key,
        organisation_id uuid not null,
        suspension_id uuid not null,
        booking_id uuid not null,
        state text not null default 'suspended' check (state in ('suspended', 'restored', 'refunded', 'credited')),
        choice text check (choice in ('refund', 'credit', 'standby')),
        -- What had been chosen, and was not executed, when the departure was reopened.
        choice_before text check (choice_before in ('refund', 'credit')),
        chosen_at timestamptz,
        -- Null: the customer, by their link.
        chosen_by uuid,
        ordered_at timestamptz,
        ordered_by uuid,
        method text check (method in ('bank-transfer', 'card', 'cash', 'cheque', 'other')),
        credit_until date,
        problem text check (problem ~ '^[a-z.-]+$'),
        executed_at timestamptz,
        change_id uuid,
        returned_amount integer check (returned_amount >= 0),
        kept_amount integer check (kept_amount >= 0),
        unique (organisation_id, id),
        unique (organisation_id, suspension_id, booking_id),
        foreign key (organisation_id, suspension_id) references suspension (organisation_id, id),
        foreign key (organisation_id, booking_id) references booking (organisation_id, id),
        constraint affected_booking_chosen check ((choice is null) = (chosen_at is null) and (chosen_by is null or choice is not null)),
        constraint affected_booking_ordered check (num_nonnulls(ordered_at, ordered_by, method) in (0, 3) and (ordered_at is null or coalesce(choice in ('refund', 'credit'), false))),
        constraint affected_booking_executed check (
          case state when 'refunded' then coalesce(choice = 'refund', false) when 'credited' then coalesce(choice = 'credit', false) else true end
          and num_nonnulls(executed_at, change_id, returned_amount, kept_amount) = case when state in ('refunded', 'credited') then 4 else 0 end),
        constraint affected_booking_asked_again check (choice_before is null or state <> 'suspended')
      );
      create index affected_booking_of_booking on affected_booking (organisation_id, booking_id);
      create index affected_booking_ordered on affected_booking (organisation_id, suspension_id, id) where ordered_at is not null and executed_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table affected_booking, suspended_departure, suspension;
      delete from booking_change where kind in ('suspended', 'restored');
      alter table booking_change drop constraint booking_change_kind_check,
        add constraint booking_change_kind_check check (kind in ('amended', 'cancelled', 'confirmed', 'extended'));
      update booking set status = 'confirmed' where status = 'suspended';
      update booking set status = 'held' where status = 'paused';
      alter table booking drop column locale, drop constraint booking_status_check,
        add constraint booking_status_check check (status in ('held', 'confirmed', 'cancelled', 'expired'));
    `);
  }
}
