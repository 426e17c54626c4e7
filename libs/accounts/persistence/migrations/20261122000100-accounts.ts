import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Accounts20261122000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        id uuid primary key,
        name text not null check (name <> ''),
        created_at timestamptz not null default now()
      );

      create table app_user (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        email text not null unique check (email = lower(email)),
        name text not null check (name <> ''),
        role text not null check (role in ('operator', 'officer')),
        password_hash text not null check (password_hash like '$argon2id$%'),
        one_time_secret bytea,
        one_time_confirmed_at timestamptz,
        one_time_last_step bigint,
        disabled_at timestamptz,
        created_at timestamptz not null default now(),
        unique (organisation_id, id),
        check (one_time_secret is not null or (one_time_confirmed_at is null and one_time_last_step is null))
      );

      create table session (
        id uuid primary key,
        token_hash bytea not null unique,
        organisation_id uuid not null references organisation (id),
        user_id uuid,
        traveller_id uuid,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        created_at timestamptz not null default now(),
        unique (organisation_id, id),
        foreign key (organisation_id, user_id) references app_user (organisation_id, id),
        check (num_nonnulls(user_id, traveller_id) = 1)
      );
      create index session_of_user on session (user_id) where user_id is not null;
      create index session_of_traveller on session (traveller_id) where traveller_id is not null;

      create table api_key (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        user_id uuid not null,
        name text not null check (name <> ''),
        role text not null check (role in ('operator', 'officer')),
        prefix text not null unique,
        key_hash bytea not null,
        revoked_at timestamptz,
        created_at timestamptz not null default now(),
        unique (organisation_id, id),
        foreign key (organisation_id, user_id) references app_user (organisation_id, id)
      );

      create table invitation (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        traveller_id uuid not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        revoked_at timestamptz,
        created_at timestamptz not null default now(),
        unique (organisation_id, id)
      );
      create unique index invitation_open on invitation (traveller_id) where used_at is null and revoked_at is null;
      create index invitation_newest on invitation (organisation_id, traveller_id, created_at desc);

      create table attempt (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table attempt, invitation, api_key, session, app_user, organisation');
  }
}
