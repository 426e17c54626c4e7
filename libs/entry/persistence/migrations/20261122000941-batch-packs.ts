import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BatchPacks20261122000941 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The letter that goes with every batch for an authority, with placeholders. Nothing of a traveller is in it.
      create table batch_letter (
        organisation_id uuid not null,
        authority_id uuid not null,
        text text not null check (text ~ '\\S' and length(text) <= 5000),
        version integer not null check (version > 0),
        primary key (organisation_id, authority_id),
        foreign key (organisation_id, authority_id) references authority (organisation_id, id)
      );

      -- A pack of files for one list, and everything that it is made from.
      create table batch_pack (
        id uuid primary key,
        organisation_id uuid not null,
        batch_id uuid not null,
        version integer not null,
        state text not null default 'waiting' check (state in ('waiting', 'building', 'ready', 'failed')),
        files integer not null check (files > 0),
        letter bytea not null,
        photo_bytes integer check (photo_bytes > 0),
        asked_by text not null,
        asked_at timestamptz not null,
        ready_at timestamptz,
        digest bytea check (length(digest) = 32),
        bytes bigint check (bytes > 0),
        check_state text check (check_state in ('waiting', 'equal', 'different')),
        checked_at timestamptz,
        check_report jsonb,
        unique (organisation_id, id),
        foreign key (organisation_id, batch_id, version) references batch_version (organisation_id, batch_id, version),
        check ((state = 'ready') = (digest is not null) and (digest is null) = (bytes is null) and (digest is null) = (ready_at is null)),
        check (check_state is null or state = 'ready'),
        check ((checked_at is null) = (check_report is null))
      );
      create index batch_pack_of_version on batch_pack (organisation_id, batch_id, version);

      -- One line of the list as it was printed, sealed with the traveller's key.
      create table batch_pack_line (
        organisation_id uuid not null,
        pack_id uuid not null,
        position integer not null check (position > 0),
        application_id uuid not null,
        traveller_id uuid not null,
        line bytea not null,
        primary key (organisation_id, pack_id, position),
        foreign key (organisation_id, pack_id) references batch_pack (organisation_id, id),
        foreign key (organisation_id, application_id) references visa_application (organisation_id, id)
      );

      -- One file of the pack that is made, or the paper that was not there (no digest).
      create table batch_pack_file (
        organisation_id uuid not null,
        pack_id uuid not null,
        place integer not null check (place > 0),
        kind text not null check (kind in ('letter', 'list-pdf', 'list-xlsx', 'form', 'photo', 'passport', 'checksums')),
        path text not null check (path ~ '^[a-zA-Z0-9./-]+$'),
        -- Whose paper it is: the position on the list.
        position integer,
        digest bytea check (length(digest) = 32),
        bytes integer check (bytes >= 0),
        stored_as text,
        -- What it was made from, by name: ids and states, nothing personal.
        source text,
        primary key (organisation_id, pack_id, place),
        unique (organisation_id, pack_id, path),
        foreign key (organisation_id, pack_id) references batch_pack (organisation_id, id),
        foreign key (organisation_id, pack_id, position) references batch_pack_line (organisation_id, pack_id, position),
        check ((digest is null) = (bytes is null) and (digest is null) = (stored_as is null)),
        check ((position is not null) = (kind in ('form', 'photo', 'passport')))
      );

      alter table batch_version add foreign key (organisation_id, sent_pack_id) references batch_pack (organisation_id, id);

      create function keep_batch_pack() returns trigger language plpgsql as $$
        begin
          if tg_op = 'DELETE' or (old.state = 'ready'
             and (to_jsonb(new) - 'check_state' - 'checked_at' - 'check_report') <> (to_jsonb(old) - 'check_state' - 'checked_at' - 'check_report')) then
            raise exception 'a pack that was made never changes' using errcode = 'check_violation', constraint = 'batch_pack_kept';
          end if;
          return new;
        end $$;
      create trigger batch_pack_kept before update or delete on batch_pack for each row execute function keep_batch_pack();
      create function keep_batch_pack_part() returns trigger language plpgsql as $$
        begin
          raise exception 'a pack that was made never changes' using errcode = 'check_violation', constraint = 'batch_pack_kept';
        end $$;
      create trigger batch_pack_line_kept before update or delete on batch_pack_line for each row execute function keep_batch_pack_part();
      create trigger batch_pack_file_kept before update or delete on batch_pack_file for each row execute function keep_batch_pack_part();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table batch_version drop constraint batch_version_organisation_id_sent_pack_id_fkey;
      drop table batch_pack_file, batch_pack_line, batch_pack, batch_letter;
      drop function keep_batch_pack, keep_batch_pack_part;
    `);
  }
}
