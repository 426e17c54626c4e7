import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Billing20261122000830 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table payment_plan (
        id uuid primary key,
        organisation_id uuid not null,
        -- Null: the organisation's own, for every package without one.
        package_id uuid,
        terms jsonb not null check (jsonb_typeof(terms) = 'object'),
        version integer not null default 1 check (version > 0),
        changed_at timestamptz not null,
        unique nulls not distinct (organisation_id, package_id)
      );

      -- What billing knows of a booking. Its row is the lock under which everything about its money happens.
      create table billing_account (
        organisation_id uuid not null,
        booking_id uuid not null,
        departure_id uuid not null,
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        booked_on date not null,
        departs_on date not null,
        plan jsonb not null,
        -- 0 until charges were posted.
        booking_version integer not null default 0 check (booking_version >= 0),
        primary key (organisation_id, booking_id),
        unique (organisation_id, booking_id, currency)
      );
      create index billing_account_by_departure on billing_account (organisation_id, departure_id, booking_id);

      create table ledger_posting (
        id uuid primary key,
        organisation_id uuid not null,
        booking_id uuid not null,
        currency text not null,
        kind text not null check (kind in ('charge', 'payment', 'refund', 'reversal')),
        posted_at timestamptz not null,
        opened_in xid8 not null default pg_current_xact_id(),
        unique (organisation_id, booking_id, id),
        foreign key (organisation_id, booking_id, currency) references billing_account (organisation_id, booking_id, currency)
      );

      create table ledger_entry (
        organisation_id uuid not null,
        booking_id uuid not null,
        posting_id uuid not null,
        position integer not null check (position >= 0),
        account text not null check (account in ('receivable', 'cash', 'revenue', 'commission', 'agency')),
        payer_id uuid,
        amount bigint not null check (amount <> 0),
        primary key (organisation_id, booking_id, posting_id, position),
        foreign key (organisation_id, booking_id, posting_id) references ledger_posting (organisation_id, booking_id, id),
        check ((payer_id is not null) = (account = 'receivable'))
      );

      create table payment (
        id uuid primary key,
        organisation_id uuid not null,
        booking_id uuid not null,
        payer_id uuid not null,
        kind text not null check (kind in ('payment', 'refund')),
        amount integer not null check (amount between 1 and 1000000000),
        currency text not null,
        received_on date not null,
        method text not null check (method in ('bank-transfer', 'card', 'cash', 'cheque', 'other')),
        reference bytea,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        posting_id uuid not null unique,
        unique (organisation_id, booking_id, id),
        foreign key (organisation_id, booking_id, posting_id) references ledger_posting (organisation_id, booking_id, id),
        foreign key (organisation_id, booking_id, currency) references billing_account (organisation_id, booking_id, currency)
      );
      create index payment_of_booking on payment (organisation_id, booking_id, id);

      create table payment_reversal (
        payment_id uuid primary key,
        organisation_id uuid not null,
        booking_id uuid not null,
        reason bytea not null,
        reversed_by uuid not null,
        reversed_at timestamptz not null,
        posting_id uuid not null unique,
        foreign key (organisation_id, booking_id, payment_id) references payment (organisation_id, booking_id, id),
        foreign key (organisation_id, booking_id, posting_id) references ledger_posting (organisation_id, booking_id, id)
      );

      create table instalment (
        organisation_id uuid not null,
        booking_id uuid not null,
        payer_id uuid not null,
        position integer not null check (position >= 0),
        kind text not null check (kind in ('deposit', 'instalment', 'balance')),
        due_on date not null,
        amount integer not null check (amount > 0),
        primary key (organisation_id, booking_id, payer_id, position),
        foreign key (organisation_id, booking_id) references billing_account (organisation_id, booking_id)
      );
      create index instalment_by_day on instalment (organisation_id, due_on);
    `);
    await runner.query(guards);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table instalment, payment_reversal, payment, ledger_entry, ledger_posting, billing_account, payment_plan;
      drop function ledger_keeps_what_is_posted, ledger_posting_is_open, ledger_posting_sums_to_zero;
    `);
  }
}

/** Double entry by the database: a posting sums to zero at commit, is written in one transaction, and never changes. */
const guards = `
  create function ledger_keeps_what_is_posted() returns trigger language plpgsql as $$
    begin
      raise exception '% of % refused: what is posted stays', tg_op, tg_table_name using errcode = 'check_violation', constraint = 'ledger_keeps_what_is_posted';
    end $$;

  create function ledger_posting_is_open() returns trigger language plpgsql as $$
    begin
      perform from ledger_posting p where p.organisation_id = new.organisation_id and p.id = new.posting_id and p.opened_in = pg_current_xact_id();
      if not found then
        raise exception 'posting % is closed', new.posting_id using errcode = 'check_violation', constraint = 'ledger_posting_is_open';
      end if;
      return new;
    end $$;

  create function ledger_posting_sums_to_zero() returns trigger language plpgsql as $$
    declare
      posting uuid := coalesce(to_jsonb(new) ->> 'posting_id', to_jsonb(new) ->> 'id');
      lines integer;
      rest bigint;
    begin
      select count(*), coalesce(sum(amount), 0) into lines, rest
        from ledger_entry e where e.organisation_id = new.organisation_id and e.booking_id = new.booking_id and e.posting_id = posting;
      if lines < 2 or rest <> 0 then
        raise exception 'posting % has % lines that sum to %', posting, lines, rest using errcode = 'check_violation', constraint = 'ledger_posting_sums_to_zero';
      end if;
      return null;
    end $$;

  create constraint trigger ledger_posting_sums_to_zero after insert on ledger_posting
    deferrable initially deferred for each row execute function ledger_posting_sums_to_zero();
  create constraint trigger ledger_entry_sums_to_zero after insert on ledger_entry
    deferrable initially deferred for each row execute function ledger_posting_sums_to_zero();
  create trigger ledger_posting_is_open before insert on ledger_entry for each row execute function ledger_posting_is_open();

  create trigger ledger_posting_stays before update or delete or truncate on ledger_posting for each statement execute function ledger_keeps_what_is_posted();
  create trigger ledger_entry_stays before update or delete or truncate on ledger_entry for each statement execute function ledger_keeps_what_is_posted();
  create trigger payment_stays before update or delete or truncate on payment for each statement execute function ledger_keeps_what_is_posted();
  create trigger payment_reversal_stays before update or delete or truncate on payment_reversal for each statement execute function ledger_keeps_what_is_posted();
`;
