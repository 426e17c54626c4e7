import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NewestUploads20261122000710 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Only the newest upload is compared with what comes next: who goes back to an earlier picture uploads it anew.
      alter table document_check alter column content_index drop not null;
      update document_check c set content_index = null
       where exists (
         select from document_check newer
          where newer.organisation_id = c.organisation_id and newer.traveller_id = c.traveller_id
            and (newer.created_at, newer.id) > (c.created_at, c.id));

      update document_check set step = 'judge' where step = 'notify';
      alter table document_check
        drop constraint document_check_step_check,
        add constraint document_check_step_check check (step in ('intake', 'read', 'judge'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update document_check set content_index = uuid_send(id) where content_index is null;
      alter table document_check
        alter column content_index set not null,
        drop constraint document_check_step_check,
        add constraint document_check_step_check check (step in ('intake', 'read', 'judge', 'notify'));
    `);
  }
}
