import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BatchVersions20261122000940 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table batch
        drop constraint batch_status_check,
        drop constraint batch_check,
        add constraint batch_status_check check (status in ('open', 'submitted', 'answered', 'withdrawn')),
        add constraint batch_submitted_at_of_status check (
          case status when 'open' then submitted_at is null when 'withdrawn' then true else submitted_at is not null end);

      -- One list of a batch. It never changes: whoever leaves or comes makes the next one.
      create table batch_version (
        organisation_id uuid not null,
        batch_id uuid not null,
        version integer not null check (version > 0),
        size integer not null check (size >= 0),
        change text not null check (change in ('assembled', 'removed', 'added', 'reordered')),
        -- Who left, and why.
        application_id uuid,
        cause text check (cause in ('dropped-out', 'outdated', 'postponed')),
        note bytea,
        fee_amount bigint check (fee_amount >= 0),
        fee_currency text check (fee_currency ~ '^[A-Z]{3}$'),
        made_by text not null,
        made_at timestamptz not null,
        sent_by text,
        sent_at timestamptz,
        sent_to text check (sent_to ~ '\\S' and length(sent_to) <= 200),
        -- The pack of files that went with it.
        sent_pack_id uuid,
        superseded_at timestamptz,
        primary key (organisation_id, batch_id, version),
        foreign key (organisation_id, batch_id) references batch (organisation_id, id),
        foreign key (organisation_id, application_id) references visa_application (organisation_id, id),
        check ((fee_amount is null) = (fee_currency is null)),
        check ((sent_by is null) = (sent_at is null) and ((sent_to is null and sent_pack_id is null) or sent_at is not null)),
        check ((change = 'removed') = (application_id is not null)),
        check ((change = 'removed') = (cause is not null)),
        check (note is null or change = 'removed')
      );
      create unique index batch_version_current on batch_version (organisation_id, batch_id) where superseded_at is null;

      insert into batch_version (organisation_id, batch_id, version, size, change, made_by, made_at, sent_by, sent_at)
        select b.organisation_id, b.id, 1, (select count(*) from batch_item i where i.organisation_id = b.organisation_id and i.batch_id = b.id),
               'assembled', 'waypass', b.created_at, case when b.submitted_at is not null then 'waypass' end, b.submitted_at
          from batch b;

      alter table batch_item add column version integer not null default 1;
      alter table batch_item
        alter column version drop default,
        drop constraint batch_item_pkey,
        drop constraint batch_item_organisation_id_batch_id_position_key,
        drop constraint batch_item_organisation_id_batch_id_fkey,
        add primary key (organisation_id, batch_id, version, application_id),
        add constraint batch_item_position_once unique (organisation_id, batch_id, version, position),
        add foreign key (organisation_id, batch_id, version) references batch_version (organisation_id, batch_id, version);
      create index batch_item_of_application on batch_item (organisation_id, application_id);

      create function keep_batch_version() returns trigger language plpgsql as $$
        begin
          if tg_op = 'DELETE' or old.superseded_at is not null or (old.sent_at is not null and new.sent_at is distinct from old.sent_at)
             or (to_jsonb(new) - 'sent_by' - 'sent_at' - 'sent_to' - 'sent_pack_id' - 'superseded_at') <> (to_jsonb(old) - 'sent_by' - 'sent_at' - 'sent_to' - 'sent_pack_id' - 'superseded_at') then
            raise exception 'a version of a batch never changes' using errcode = 'check_violation', constraint = 'batch_version_kept';
          end if;
          return new;
        end $$;
      create trigger batch_version_kept before update or delete on batch_version for each row execute function keep_batch_version();

      create function keep_batch_item() returns trigger language plpgsql as $$
        begin
          if tg_op = 'DELETE' or (to_jsonb(new) - 'open') <> (to_jsonb(old) - 'open')
             or exists (select 1 from batch_version v where v.organisation_id = old.organisation_id and v.batch_id = old.batch_id
                          and v.version = old.version and v.superseded_at is not null) then
            raise exception 'a version of a batch never changes' using errcode = 'check_violation', constraint = 'batch_item_kept';
          end if;
          return new;
        end $$;
      create trigger batch_item_kept before update or delete on batch_item for each row execute function keep_batch_item();

      -- Versions count from 1 without a gap and the last is the one that stands; each holds as many as it says, in positions from 1 without
      -- a gap; nobody waits for an answer on a list that another has superseded.
      create function check_batch() returns trigger language plpgsql as $$
        declare
          versions record;
          wrong integer;
        begin
          select count(*) as count, max(version) as last, max(version) filter (where superseded_at is null) as standing into versions
            from batch_version where organisation_id = new.organisation_id and batch_id = new.batch_id;
          if versions.last <> versions.count or versions.standing is distinct from versions.last then
            raise exception 'the versions of a batch do not follow each other' using errcode = 'check_violation', constraint = 'batch_versions_in_a_row';
          end if;
          select count(*) into wrong from batch_version v
            left join lateral (select count(*) as count, max(position) as last, bool_or(open) as open from batch_item i
              where i.organisation_id = v.organisation_id and i.batch_id = v.batch_id and i.version = v.version) i on true
           where v.organisation_id = new.organisation_id and v.batch_id = new.batch_id and v.version = new.version
             and (i.count <> v.size or coalesce(i.last, 0) <> v.size or (v.superseded_at is not null and i.open));
          if wrong > 0 then
            raise exception 'the positions of a batch are not 1 to n' using errcode = 'check_violation', constraint = 'batch_positions_in_a_row';
          end if;
          return null;
        end $$;
      create constraint trigger batch_version_checked after insert or update on batch_version deferrable initially deferred
        for each row execute function check_batch();
      create constraint trigger batch_item_checked after insert on batch_item deferrable initially deferred
        for each row execute function check_batch();

      -- An approval that was recorded wrongly, or that a new application takes the place of, is kept with the day on which it ended.
      alter table entry_approval
        drop constraint entry_approval_organisation_id_application_id_key,
        drop constraint entry_approval_organisation_id_authority_id_number_index_key,
        add column ended_at timestamptz,
        add column ended_as text check (ended_as in ('corrected', 'renewed')),
        add check ((ended_at is null) = (ended_as is null));
      create unique index entry_approval_standing on entry_approval (organisation_id, application_id) where ended_at is null;
      create unique index entry_approval_number_once on entry_approval (organisation_id, authority_id, number_index) where ended_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index entry_approval_standing, entry_approval_number_once;
      delete from entry_approval where ended_at is not null;
      alter table entry_approval
        drop column ended_at, drop column ended_as,
        add constraint entry_approval_organisation_id_application_id_key unique (organisation_id, application_id),
        add constraint entry_approval_organisation_id_authority_id_number_index_key unique (organisation_id, authority_id, number_index);
      drop trigger batch_item_checked on batch_item;
      drop trigger batch_version_checked on batch_version;
      drop trigger batch_item_kept on batch_item;
      drop trigger batch_version_kept on batch_version;
      drop function check_batch, keep_batch_item, keep_batch_version;
      delete from batch_item i using batch_version v
        where v.organisation_id = i.organisation_id and v.batch_id = i.batch_id and v.version = i.version and v.superseded_at is not null;
      drop index batch_item_of_application;
      alter table batch_item drop constraint batch_item_organisation_id_batch_id_version_fkey, drop constraint batch_item_position_once, drop constraint batch_item_pkey,
        drop column version,
        add primary key (organisation_id, batch_id, application_id),
        add constraint batch_item_organisation_id_batch_id_position_key unique (organisation_id, batch_id, position),
        add constraint batch_item_organisation_id_batch_id_fkey foreign key (organisation_id, batch_id) references batch (organisation_id, id);
      drop table batch_version;
      delete from batch where status = 'withdrawn';
      alter table batch drop constraint batch_status_check, drop constraint batch_submitted_at_of_status,
        add constraint batch_status_check check (status in ('open', 'submitted', 'answered')),
        add constraint batch_check check ((status = 'open') = (submitted_at is null));
    `);
  }
}
