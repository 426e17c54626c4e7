import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WaitingList20261122000815 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row for each departure's list: it gives out the ranks, and whoever changes the list locks it first.
      create table waiting_list (
        organisation_id uuid not null,
        departure_id uuid not null,
        last_rank integer not null default 0 check (last_rank >= 0),
        primary key (organisation_id, departure_id),
        foreign key (organisation_id, departure_id) references departure (organisation_id, id)
      );

      create table waiting_entry (
        id uuid primary key,
        organisation_id uuid not null,
        departure_id uuid not null,
        rank integer not null check (rank > 0),
        state text not null default 'waiting' check (state in ('waiting', 'offered', 'skipped', 'accepted', 'lapsed', 'left', 'closed')),
        reason text check (reason in (
          'entry-denied', 'visa-too-late', 'not-offered', 'by-customer', 'declined', 'by-operator', 'booking-cancelled', 'sale-over', 'departure-cancelled')),
        note text check (note ~ '\\S' and length(note) <= 500),
        party_size integer not null check (party_size between 1 and 300),
        wants jsonb not null,
        request bytea,
        leader bytea,
        leader_email_index bytea,
        locale text not null check (locale in ('en', 'de', 'zh')),
        booking_id uuid,
        created_at timestamptz not null,
        ended_at timestamptz,
        unique (organisation_id, id),
        unique (organisation_id, departure_id, rank),
        unique (organisation_id, booking_id),
        foreign key (organisation_id, departure_id) references waiting_list (organisation_id, departure_id),
        foreign key (organisation_id, booking_id) references booking (organisation_id, id),
        constraint waiting_entry_offer_is_a_booking check (
          case state when 'waiting' then booking_id is null when 'skipped' then booking_id is null
            when 'offered' then booking_id is not null when 'accepted' then booking_id is not null when 'lapsed' then booking_id is not null
            else true end),
        constraint waiting_entry_reason_of_state check (
          case state when 'skipped' then coalesce(reason in ('entry-denied', 'visa-too-late', 'not-offered'), false)
            when 'left' then coalesce(reason in ('by-customer', 'declined', 'by-operator', 'booking-cancelled'), false)
            when 'closed' then coalesce(reason in ('sale-over', 'departure-cancelled'), false)
            else reason is null end),
        constraint waiting_entry_request_until_the_end check (
          (state in ('waiting', 'offered', 'skipped')) = (request is not null) and (request is not null) = (ended_at is null)),
        constraint waiting_entry_leader_while_open check (ended_at is not null or leader is not null),
        check ((leader is null) = (leader_email_index is null))
      );
      create index waiting_entry_open on waiting_entry (organisation_id, departure_id, rank) where state in ('waiting', 'offered', 'skipped');
      create index waiting_entry_by_leader on waiting_entry (leader_email_index) where ended_at is null;
      create index waiting_entry_to_forget on waiting_entry (ended_at) where leader is not null and ended_at is not null;

      -- What befell an entry, by whom and why. Nobody's name: the platform or the customer did it.
      create table waiting_change (
        id uuid primary key,
        organisation_id uuid not null,
        entry_id uuid not null,
        state text not null check (state in ('waiting', 'offered', 'skipped', 'accepted', 'lapsed', 'left', 'closed')),
        reason text,
        note text check (note ~ '\\S' and length(note) <= 500),
        user_id uuid,
        created_at timestamptz not null,
        foreign key (organisation_id, entry_id) references waiting_entry (organisation_id, id)
      );
      create index waiting_change_of_entry on waiting_change (organisation_id, entry_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table waiting_change, waiting_entry, waiting_list');
  }
}
