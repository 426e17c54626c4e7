import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SubParties20261122000832 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table booking
        add column kind text not null default 'individual' check (kind in ('individual', 'group')),
        -- Who sold it, and under which terms: as they were then.
        add column agency_id uuid,
        add column agency_terms text check (agency_terms in ('net', 'commission')),
        add column commission_basis_points integer check (commission_basis_points between 0 and 10000),
        add constraint booking_of_agency check (num_nonnulls(agency_id, agency_terms, commission_basis_points) in (0, 3));
      create index booking_by_agency on booking (organisation_id, agency_id, id) where agency_id is not null;

      create table sub_party (
        id uuid primary key,
        organisation_id uuid not null,
        booking_id uuid not null,
        position integer not null check (position >= 0),
        label text not null check (label ~ '\\S'),
        -- Null: the leader pays for it.
        payer bytea,
        -- It is not part of the booking any more; what its payer paid still names it.
        ended_at timestamptz,
        unique (organisation_id, booking_id, id),
        foreign key (organisation_id, booking_id) references booking (organisation_id, id)
      );
      alter table booking_traveller
        add column sub_party_id uuid,
        add foreign key (organisation_id, booking_id, sub_party_id) references sub_party (organisation_id, booking_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table booking_traveller drop column sub_party_id;
      drop table sub_party;
      alter table booking drop column kind, drop column agency_id, drop column agency_terms, drop column commission_basis_points;
    `);
  }
}
