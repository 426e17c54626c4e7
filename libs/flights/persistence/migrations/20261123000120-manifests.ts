import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Manifests20261123000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What goes into messages to one kind of receiver. Sealed: it names whom to ask.
      create table manifest_setting (
        organisation_id uuid not null,
        receiver text not null check (receiver in ('border', 'carrier', 'hotel', 'guide')),
        version integer not null check (version > 0),
        content bytea not null,
        primary key (organisation_id, receiver)
      );

      -- Who flies a leg, all of them in one sealed text. They are not travellers, and have no keys of their own.
      create table leg_crew (
        organisation_id uuid not null,
        leg_id uuid not null,
        version integer not null check (version > 0),
        members integer not null check (members between 0 and 100),
        content bytea not null,
        primary key (organisation_id, leg_id),
        foreign key (organisation_id, leg_id) references leg (organisation_id, id)
      );

      create table manifest (
        id uuid primary key,
        organisation_id uuid not null,
        leg_id uuid not null,
        kind text not null check (kind in ('paxlst', 'crew', 'ssr', 'pnl', 'list')),
        receiver text not null check (receiver in ('border', 'carrier', 'hotel', 'guide')),
        number integer not null check (number > 0),
        -- Tells additions, changes and deletions only, not everybody.
        is_delta boolean not null,
        -- The one that was sent last when this was made: what the receiver holds.
        base_id uuid,
        people integer not null check (people between 0 and 5000),
        made_by uuid,
        made_at timestamptz not null,
        -- The message as it leaves, sealed with the keys of all who stand in it; a list for people is drawn from its lines.
        content bytea,
        sent_by uuid,
        sent_at timestamptz,
        sent_to bytea,
        unique (organisation_id, id),
        unique (organisation_id, leg_id, kind, receiver, number),
        check (base_id is not null or not is_delta),
        check ((kind = 'list') = (content is null)),
        check ((sent_at is null) = (sent_to is null)),
        foreign key (organisation_id, leg_id) references leg (organisation_id, id),
        foreign key (organisation_id, base_id) references manifest (organisation_id, id)
      );
      -- What was sent is one chain: of two that build on the same one, only one goes out.
      create unique index manifest_chain on manifest (organisation_id, leg_id, kind, receiver, coalesce(base_id, '00000000-0000-0000-0000-000000000000')) where sent_at is not null;

      create table manifest_line (
        organisation_id uuid not null,
        manifest_id uuid not null,
        position integer not null check (position >= 0),
        -- None for the crew.
        traveller_id uuid,
        -- What was told of one person, under the traveller's own key; none where that was gone already.
        content bytea,
        primary key (organisation_id, manifest_id, position),
        unique (organisation_id, manifest_id, traveller_id),
        foreign key (organisation_id, manifest_id) references manifest (organisation_id, id),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id)
      );

      create function manifest_stays() returns trigger language plpgsql as $$
      begin
        if tg_table_name = 'manifest' and tg_op = 'UPDATE' and to_jsonb(old) ->> 'sent_at' is null
          and (to_jsonb(new) - '{sent_by,sent_at,sent_to}'::text[]) = (to_jsonb(old) - '{sent_by,sent_at,sent_to}'::text[]) then
          return new;
        end if;
        raise exception 'a manifest stays as it was made';
      end $$;
      create trigger manifest_stays before update or delete on manifest for each row execute function manifest_stays();
      create trigger manifest_line_stays before update or delete on manifest_line for each row execute function manifest_stays();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table manifest_line, manifest, leg_crew, manifest_setting;
      drop function manifest_stays();
    `);
  }
}
