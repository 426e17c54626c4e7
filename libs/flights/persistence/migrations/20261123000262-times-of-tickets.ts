import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TimesOfTickets20261123000262 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- When the leg leaves and arrives by the ticket, from when it is issued. Of those issued before this was kept: as the leg does now.
      alter table ticket add column departs_at timestamptz, add column arrives_at timestamptz;
      update ticket t set departs_at = l.departs_at, arrives_at = l.arrives_at from leg l where l.organisation_id = t.organisation_id and l.id = t.leg_id and t.status = 'ticketed';
      alter table ticket add constraint ticket_is_for_times check (status <> 'ticketed' or (departs_at is not null and arrives_at is not null));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table ticket drop column departs_at, drop column arrives_at');
  }
}
