import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The further papers of applications (letters, tickets, copies) go into packs. Which ones is settled once, when a pack is begun. */
export class PackPapers20261122000994 implements MigrationInterface {
  name = 'PackPapers20261122000994';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table batch_pack add column papers_at timestamptz;

      -- One further paper of somebody on the list, as it was chosen. Ids and codes, nothing personal.
      create table batch_pack_paper (
        organisation_id uuid not null,
        pack_id uuid not null,
        position integer not null,
        number integer not null check (number > 0),
        paper_id uuid not null,
        code text not null check (length(code) between 1 and 200),
        ending text not null check (ending in ('jpg', 'png', 'pdf')),
        primary key (organisation_id, pack_id, position, number),
        foreign key (organisation_id, pack_id, position) references batch_pack_line (organisation_id, pack_id, position)
      );
      create trigger batch_pack_paper_kept before update or delete on batch_pack_paper for each row execute function keep_batch_pack_part();

      alter table batch_pack_file
        drop constraint batch_pack_file_kind_check,
        drop constraint batch_pack_file_check1,
        add constraint batch_pack_file_kind_check check (kind in ('letter', 'list-pdf', 'list-xlsx', 'form', 'photo', 'passport', 'paper', 'checksums')),
        add constraint batch_pack_file_check1 check ((position is not null) = (kind in ('form', 'photo', 'passport', 'paper')));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table batch_pack_file
        drop constraint batch_pack_file_kind_check,
        drop constraint batch_pack_file_check1,
        add constraint batch_pack_file_kind_check check (kind in ('letter', 'list-pdf', 'list-xlsx', 'form', 'photo', 'passport', 'checksums')),
        add constraint batch_pack_file_check1 check ((position is not null) = (kind in ('form', 'photo', 'passport')));
      drop table batch_pack_paper;
      alter table batch_pack drop column papers_at;
    `);
  }
}
