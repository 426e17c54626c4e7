import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Amendments20261122000821 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table booking
        add column fees jsonb not null default '[]' check (jsonb_typeof(fees) = 'array');
      alter table booking_traveller
        add column removed_at timestamptz;
      create index booking_traveller_removed on booking_traveller (organisation_id, booking_id) where removed_at is not null;

      -- What was done to a booking, by whom, what it cost. Ids, codes and amounts alone: nothing that names anybody.
      create table booking_change (
        id uuid primary key,
        organisation_id uuid not null,
        booking_id uuid not null,
        -- The version that the booking had from then on.
        version integer not null check (version > 1),
        kind text not null check (kind in ('amended', 'cancelled', 'confirmed', 'extended')),
        cause text check (cause in ('traveller', 'operator', 'organiser', 'authority', 'home-state', 'visa-refused-own-fault', 'visa-refused-not-own-fault')),
        changes jsonb not null check (jsonb_typeof(changes) = 'array'),
        lines jsonb not null check (jsonb_typeof(lines) = 'array'),
        difference_amount integer not null,
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        user_id uuid,
        created_at timestamptz not null,
        unique (organisation_id, booking_id, version),
        check (cause is null or kind = 'cancelled'),
        foreign key (organisation_id, booking_id) references booking (organisation_id, id)
      );

      -- Never changed: a booking keeps to what was in force when it was made. Of no package: the organisation's own.
      create table change_policy (
        id uuid primary key,
        organisation_id uuid not null,
        package_id uuid,
        version integer not null check (version > 0),
        policy jsonb not null check (jsonb_typeof(policy) = 'object'),
        user_id uuid not null,
        created_at timestamptz not null,
        unique nulls not distinct (organisation_id, package_id, version),
        constraint change_policy_package foreign key (organisation_id, package_id) references package (organisation_id, id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table change_policy, booking_change;
      delete from booking_traveller where removed_at is not null;
      alter table booking_traveller drop column removed_at;
      alter table booking drop column fees;
    `);
  }
}
