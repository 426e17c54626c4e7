import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RuleAuthoring20261122000910 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A change of the rules that somebody writes and a second person approves. The content is a fragment of a pack.
      create table rule_draft (
        id uuid primary key,
        organisation_id uuid not null,
        status text not null check (status in ('draft', 'in-review', 'approved', 'published', 'discarded')),
        revision integer not null default 1 check (revision > 0),
        pack text not null check (pack <> ''),
        title text not null check (title <> ''),
        note text not null,
        content jsonb not null check (jsonb_typeof(content) = 'object'),
        rules integer not null check (rules between 0 and 20000),
        origin jsonb not null check (jsonb_typeof(origin) = 'object'),
        author_id uuid not null,
        -- Everybody who wrote on it, the author among them.
        writer_ids uuid[] not null check (author_id = any(writer_ids)),
        reviewer_id uuid,
        reviewed_revision integer,
        published_set integer check (published_set > 0),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (organisation_id, id),
        constraint rule_draft_second_person check (reviewer_id <> author_id and not reviewer_id = any(writer_ids)),
        -- What is approved or published is what the second person looked at.
        constraint rule_draft_reviewed check (
          case when status in ('approved', 'published') then reviewer_id is not null and reviewed_revision is not distinct from revision
               else reviewer_id is null and reviewed_revision is null end),
        check (published_set is null or status = 'published')
      );
      create index rule_draft_list on rule_draft (organisation_id, id desc);

      create table rule_draft_event (
        id uuid primary key,
        organisation_id uuid not null,
        draft_id uuid not null,
        actor_id text not null,
        action text not null check (action in ('create', 'write', 'settle', 'submit', 'take-back', 'approve', 'reject', 'publish', 'discard')),
        to_status text not null check (to_status in ('draft', 'in-review', 'approved', 'published', 'discarded')),
        revision integer not null,
        reason text,
        created_at timestamptz not null default now(),
        foreign key (organisation_id, draft_id) references rule_draft (organisation_id, id)
      );
      create index rule_draft_event_draft on rule_draft_event (organisation_id, draft_id, id);

      -- Who published which version of the rule set, and when.
      create table rule_publication (
        organisation_id uuid not null,
        set integer not null check (set > 0),
        pack text not null,
        draft_id uuid,
        published_by text not null,
        published_at timestamptz not null default now(),
        added integer not null check (added >= 0),
        closed integer not null check (closed >= 0),
        primary key (organisation_id, set),
        foreign key (organisation_id, draft_id) references rule_draft (organisation_id, id)
      );

      alter table entry_rule add column review_by date;
      create index entry_rule_ending on entry_rule (in_force_to) where known_to is null and in_force_to is not null;
      create index entry_rule_review on entry_rule (review_by) where known_to is null and review_by is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index entry_rule_ending, entry_rule_review;
      alter table entry_rule drop column review_by;
      drop table rule_publication, rule_draft_event, rule_draft;
    `);
  }
}
