import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CalendarFeeds20261122000962 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whoever has the link reads the dates. Only its hash is kept.
      create table calendar_feed (
        id uuid primary key,
        organisation_id uuid not null,
        scope text not null check (scope in ('staff', 'departure', 'traveller')),
        user_id uuid,
        departure_id uuid,
        traveller_id uuid,
        token_hash bytea not null unique check (length(token_hash) = 32),
        created_at timestamptz not null,
        revoked_at timestamptz,
        constraint calendar_feed_is_somebodys check (
          case scope when 'staff' then user_id is not null and departure_id is null and traveller_id is null
            when 'departure' then user_id is not null and departure_id is not null and traveller_id is null
            else traveller_id is not null and user_id is null and departure_id is null end),
        foreign key (organisation_id, user_id) references app_user (organisation_id, id),
        foreign key (organisation_id, departure_id) references departure (organisation_id, id),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id)
      );
      create unique index calendar_feed_of_one on calendar_feed (organisation_id, scope, user_id, departure_id, traveller_id) nulls not distinct
        where revoked_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table calendar_feed');
  }
}
