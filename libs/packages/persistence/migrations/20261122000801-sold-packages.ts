import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SoldPackages20261122000801 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Comes with PostgreSQL and may be created by the owner of a database.
      create extension if not exists btree_gist;

      alter table package
        add column currency text,
        add column inclusions text[] not null default '{}',
        add column exclusions text[] not null default '{}',
        add column version integer not null default 1 check (version > 0);
      update package p set currency = coalesce(
        (select l.currency from price_list l where l.organisation_id = p.organisation_id and l.package_id = p.id order by l.id limit 1), 'EUR');
      alter table package alter column currency set not null, add check (currency ~ '^[A-Z]{3}$');

      alter table itinerary_day
        add column stay text check (stay <> ''),
        add column meals text[] not null default '{}' check (meals <@ array['breakfast', 'lunch', 'dinner']),
        add column transfer text check (transfer <> '');

      create table package_option (
        organisation_id uuid not null,
        package_id uuid not null,
        option_code text not null check (option_code ~ '^[a-z]+(\\.[a-z0-9-]+)?$'),
        position integer not null check (position >= 0),
        label text not null check (label <> ''),
        component text not null check (component in ('land', 'race', 'visa', 'flight', 'option', 'fee')),
        primary key (organisation_id, package_id, option_code),
        foreign key (organisation_id, package_id) references package (organisation_id, id)
      );
      insert into package_option
      select distinct on (l.organisation_id, l.package_id, c.option_code)
             l.organisation_id, l.package_id, c.option_code, c.position, c.label,
             case split_part(c.option_code, '.', 1) when 'race' then 'race' when 'option' then 'option' else 'land' end
        from price c join price_list l on l.organisation_id = c.organisation_id and l.id = c.price_list_id
       order by l.organisation_id, l.package_id, c.option_code, l.id;

      alter table price_list
        drop constraint price_list_organisation_id_package_id_currency_key,
        add column valid_from date,
        add column valid_until date,
        add column version integer not null default 1 check (version > 0),
        add unique (organisation_id, package_id, id),
        add check (valid_from <= valid_until),
        add constraint price_list_one_at_a_time exclude using gist
          (organisation_id with =, package_id with =, currency with =, daterange(valid_from, valid_until, '[]') with &&);

      alter table price add column package_id uuid;
      update price c set package_id = l.package_id from price_list l where l.organisation_id = c.organisation_id and l.id = c.price_list_id;
      alter table price
        alter column package_id set not null,
        drop column label,
        drop column position,
        add check (amount <= 100000000),
        add foreign key (organisation_id, package_id, price_list_id) references price_list (organisation_id, package_id, id),
        add foreign key (organisation_id, package_id, option_code) references package_option (organisation_id, package_id, option_code) on delete cascade;

      create table price_condition (
        organisation_id uuid not null,
        price_list_id uuid not null,
        position integer not null check (position >= 0),
        kind text not null check (kind in ('early-bird', 'group', 'free-place', 'age')),
        label text not null check (label <> ''),
        amount integer check (amount between 1 and 100000000),
        percent integer check (percent between 1 and 100),
        until date,
        days_before integer check (days_before between 1 and 1000),
        travellers integer check (travellers between 2 and 1000),
        band text check (band in ('child', 'infant')),
        under_age integer check (under_age between 1 and 18),
        primary key (organisation_id, price_list_id, position),
        foreign key (organisation_id, price_list_id) references price_list (organisation_id, id),
        check (num_nonnulls(amount, percent) = case kind when 'free-place' then 0 else 1 end),
        check (num_nonnulls(until, days_before) = case kind when 'early-bird' then 1 else 0 end),
        check ((travellers is not null) = (kind in ('group', 'free-place'))),
        check ((band is not null) = (kind = 'age') and (under_age is not null) = (kind = 'age'))
      );

      create function refuse_change() returns trigger language plpgsql as $$
        begin
          raise exception '% is kept as it was written', tg_table_name using errcode = 'restrict_violation';
        end $$;

      create table package_terms (
        id uuid primary key,
        organisation_id uuid not null,
        package_id uuid not null,
        version integer not null check (version > 0),
        text text not null check (text <> ''),
        created_at timestamptz not null,
        unique (organisation_id, id, version),
        unique (organisation_id, package_id, version),
        foreign key (organisation_id, package_id) references package (organisation_id, id)
      );
      create trigger package_terms_kept before update or delete on package_terms for each row execute function refuse_change();

      alter table departure
        add column territories text[] check (cardinality(territories) > 0),
        add column version integer not null default 1 check (version > 0);

      create table quote (
        id uuid primary key,
        organisation_id uuid not null,
        departure_id uuid not null,
        party jsonb not null,
        price_lines jsonb not null,
        total_amount integer not null check (total_amount >= 0),
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        valid_until timestamptz not null,
        created_at timestamptz not null,
        unique (organisation_id, id),
        check (jsonb_array_length(party) = jsonb_array_length(price_lines)),
        check (created_at < valid_until),
        foreign key (organisation_id, departure_id) references departure (organisation_id, id)
      );
      create trigger quote_kept before update or delete on quote for each row execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table quote, package_terms, price_condition;
      drop function refuse_change;
      alter table departure drop column territories, drop column version;
      alter table price add column label text not null default '-', add column position integer not null default 0;
      update price c set label = o.label, position = o.position from package_option o
       where o.organisation_id = c.organisation_id and o.package_id = c.package_id and o.option_code = c.option_code;
      alter table price drop column package_id, drop constraint price_amount_check1;
      drop table package_option;
      alter table price_list drop constraint price_list_one_at_a_time, drop column valid_from, drop column valid_until, drop column version,
        add unique (organisation_id, package_id, currency);
      alter table itinerary_day drop column stay, drop column meals, drop column transfer;
      alter table package drop column currency, drop column inclusions, drop column exclusions, drop column version;
    `);
  }
}
