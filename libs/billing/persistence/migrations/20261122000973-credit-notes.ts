import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreditNotes20261122000973 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ledger_entry drop constraint ledger_entry_account_check,
        add constraint ledger_entry_account_check check (account in ('receivable', 'cash', 'revenue', 'commission', 'agency', 'credit'));
      alter table payment drop constraint payment_method_check,
        add constraint payment_method_check check (method in ('bank-transfer', 'card', 'cash', 'cheque', 'other', 'credit-note'));

      -- What a customer has with the organisation instead of money back: good for a later booking, in its currency.
      create table credit_note (
        id uuid primary key,
        organisation_id uuid not null,
        number text not null check (number ~ '^CN-[A-HJ-NP-Z2-9]{8}$'),
        booking_id uuid not null,
        -- The refund in whose place it was given.
        payment_id uuid not null unique,
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        amount integer not null check (amount between 1 and 1000000000),
        used integer not null default 0,
        valid_until date,
        issued_at timestamptz not null,
        -- The refund was reversed: it is good for nothing.
        voided_at timestamptz,
        unique (organisation_id, id),
        unique (organisation_id, number),
        foreign key (organisation_id, booking_id, payment_id) references payment (organisation_id, booking_id, id),
        constraint credit_note_never_overdrawn check (used between 0 and amount),
        constraint credit_note_voided_unused check (voided_at is null or used = 0)
      );
      create index credit_note_of_booking on credit_note (organisation_id, booking_id);

      create table credit_use (
        payment_id uuid primary key,
        organisation_id uuid not null,
        booking_id uuid not null,
        credit_note_id uuid not null,
        foreign key (organisation_id, booking_id, payment_id) references payment (organisation_id, booking_id, id),
        foreign key (organisation_id, credit_note_id) references credit_note (organisation_id, id)
      );
      create index credit_use_of_note on credit_use (organisation_id, credit_note_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table credit_use, credit_note;
      alter table ledger_entry drop constraint ledger_entry_account_check,
        add constraint ledger_entry_account_check check (account in ('receivable', 'cash', 'revenue', 'commission', 'agency')) not valid;
      alter table payment drop constraint payment_method_check,
        add constraint payment_method_check check (method in ('bank-transfer', 'card', 'cash', 'cheque', 'other')) not valid;
    `);
  }
}
