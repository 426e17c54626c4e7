import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Agencies20261122000831 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table agency (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        name text not null check (name ~ '\\S'),
        terms text not null check (terms in ('net', 'commission')),
        commission_basis_points integer not null check (commission_basis_points between 0 and 10000),
        version integer not null default 1 check (version > 0),
        created_at timestamptz not null default now(),
        unique (organisation_id, id)
      );
      create unique index agency_name on agency (organisation_id, lower(name));

      alter table app_user
        drop constraint app_user_role_check,
        add constraint app_user_role_check check (role in ('operator', 'officer', 'agency')),
        add column agency_id uuid,
        add constraint app_user_of_agency check ((agency_id is not null) = (role = 'agency')),
        add foreign key (organisation_id, agency_id) references agency (organisation_id, id);
      create index app_user_by_agency on app_user (organisation_id, agency_id) where agency_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from session where user_id in (select id from app_user where role = 'agency');
      delete from app_user where role = 'agency';
      alter table app_user drop column agency_id, drop constraint app_user_role_check, add constraint app_user_role_check check (role in ('operator', 'officer'));
      drop table agency;
    `);
  }
}
