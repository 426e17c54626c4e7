import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RoomMateWishes20261123000212 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- With whom a traveller said that they want to share, in their own words, whether there is such a person or not.
      create table room_mate_wish (
        organisation_id uuid not null,
        departure_id uuid not null,
        traveller_id uuid not null,
        said bytea not null,
        -- Whom it meant when it was said; null where nobody was found.
        other_id uuid,
        primary key (organisation_id, departure_id, traveller_id),
        foreign key (organisation_id, departure_id) references departure (organisation_id, id),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id),
        foreign key (organisation_id, other_id) references traveller (organisation_id, id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table room_mate_wish');
  }
}
