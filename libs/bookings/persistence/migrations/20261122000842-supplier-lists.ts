import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SupplierLists20261122000842 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table supplier_list (
        id uuid primary key,
        organisation_id uuid not null,
        kind text not null check (kind in ('rooming', 'bibs')),
        departure_id uuid,
        event_id uuid,
        number integer not null check (number > 0),
        made_by uuid,
        made_at timestamptz not null,
        sent_by uuid,
        sent_at timestamptz,
        -- Sealed: an address is a person's often enough.
        sent_to bytea,
        unique (organisation_id, id),
        check ((kind = 'rooming') = (departure_id is not null) and (kind = 'bibs') = (event_id is not null)),
        check ((sent_at is null) = (sent_to is null)),
        foreign key (organisation_id, departure_id) references departure (organisation_id, id),
        foreign key (organisation_id, event_id) references event (organisation_id, id)
      );
      create unique index supplier_list_by_departure on supplier_list (organisation_id, departure_id, number) where kind = 'rooming';
      create unique index supplier_list_by_event on supplier_list (organisation_id, event_id, number) where kind = 'bibs';

      create table supplier_list_line (
        organisation_id uuid not null,
        list_id uuid not null,
        position integer not null check (position >= 0),
        traveller_id uuid not null,
        -- Such as "twin 7" or "42 117".
        place text not null check (place <> ''),
        -- The name as the list told it, under the traveller's own key; none where that was gone already.
        name bytea,
        primary key (organisation_id, list_id, position),
        unique (organisation_id, list_id, traveller_id),
        foreign key (organisation_id, list_id) references supplier_list (organisation_id, id),
        foreign key (organisation_id, traveller_id) references traveller (organisation_id, id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table supplier_list_line, supplier_list');
  }
}
