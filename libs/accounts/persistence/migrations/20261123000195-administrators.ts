import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Administrators20261123000195 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app_user
        drop constraint app_user_role_check,
        add constraint app_user_role_check check (role in ('administrator', 'operator', 'officer', 'agency')),
        add column last_signed_in_at timestamptz,
        add column version integer not null default 1 check (version > 0);

      alter table api_key add column last_used_at timestamptz;

      create table staff_invitation (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        email text not null check (email = lower(email) and char_length(email) <= 254),
        name text not null check (name ~ '\\S' and char_length(name) <= 100),
        role text not null check (role in ('administrator', 'operator', 'officer')),
        invited_by uuid not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        revoked_at timestamptz,
        created_at timestamptz not null default now(),
        unique (organisation_id, id),
        foreign key (organisation_id, invited_by) references app_user (organisation_id, id),
        check (used_at is null or revoked_at is null)
      );
      create unique index staff_invitation_open on staff_invitation (organisation_id, email) where used_at is null and revoked_at is null;

      alter table organisation
        add column address text not null default '' check (char_length(address) <= 500),
        add column time_zone text not null default 'UTC' check (time_zone ~ '^[A-Za-z0-9_+/-]{1,64}$'),
        add column currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
        add column retention_days integer not null default 365 check (retention_days between 30 and 3650),
        add column erases_by_itself boolean not null default false,
        add column version integer not null default 1 check (version > 0);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation
        drop column address, drop column time_zone, drop column currency, drop column retention_days, drop column erases_by_itself, drop column version;
      drop table staff_invitation;
      alter table api_key drop column last_used_at;
      delete from session where user_id in (select id from app_user where role = 'administrator');
      update app_user set role = 'operator' where role = 'administrator';
      alter table app_user
        drop constraint app_user_role_check, drop column last_signed_in_at, drop column version,
        add constraint app_user_role_check check (role in ('operator', 'officer', 'agency'));
    `);
  }
}
