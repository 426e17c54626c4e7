import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { brokenConstraint, Database, type Transaction } from '#platform';
import type { PriceList, StoredPriceList } from '../domain/price-list.js';

/** A row as one SQL expression; `l` is the price list. Prices come in the order of the package's options. */
export const priceListJson = `
  json_build_object(
    'id', l.id, 'version', l.version, 'currency', l.currency, 'validFrom', l.valid_from, 'validUntil', l.valid_until,
    'prices', (select json_agg(json_build_object('option', c.option_code, 'label', o.label, 'component', o.component, 'amount', c.amount) order by o.position)
                 from price c
                 join package_option o on o.organisation_id = c.organisation_id and o.package_id = c.package_id and o.option_code = c.option_code
                where c.organisation_id = l.organisation_id and c.price_list_id = l.id),
    'conditions', (select coalesce(json_agg(json_strip_nulls(json_build_object(
                            'kind', d.kind, 'label', d.label, 'amount', d.amount, 'percent', d.percent, 'until', d.until, 'daysBefore', d.days_before,
                            'travellers', d.travellers, 'band', d.band, 'underAge', d.under_age)) order by d.position), '[]')
                     from price_condition d where d.organisation_id = l.organisation_id and d.price_list_id = l.id))`;

/** Rows of price lists with their prices and conditions. */
@Injectable()
export class PriceListRepository {
  constructor(private readonly database: Database) {}

  /** The id, or undefined when another list of its currency holds in that time. */
  async insert(tx: Transaction, organisationId: string, packageId: string, list: PriceList): Promise<string | undefined> {
    const id = newId();
    const written = await unlessOverlapping(tx, () =>
      tx.execute('insert into price_list (id, organisation_id, package_id, currency, valid_from, valid_until) values ($1, $2, $3, $4, $5, $6)', [
        id, organisationId, packageId, list.currency, list.validFrom ?? null, list.validUntil ?? null,
      ]),
    );
    if (!written) return undefined;
    await this.writeParts(tx, { organisationId, packageId, id }, list);
    return id;
  }

  /** False when another list of its currency holds in that time. The caller has locked its package. */
  async update(tx: Transaction, { organisationId, packageId, id }: Place, list: PriceList): Promise<boolean> {
    const written = await unlessOverlapping(tx, () =>
      tx.execute('update price_list set currency = $3, valid_from = $4, valid_until = $5, version = version + 1 where organisation_id = $1 and id = $2', [
        organisationId, id, list.currency, list.validFrom ?? null, list.validUntil ?? null,
      ]),
    );
    if (written) await this.writeParts(tx, { organisationId, packageId, id }, list);
    return written;
  }

  /** The oldest first. */
  async ofPackage(organisationId: string, packageId: string): Promise<StoredPriceList[]> {
    return (await this.select('l.package_id = $2', organisationId, packageId)).map(({ packageId: _package, ...list }) => list);
  }

  async find(organisationId: string, id: string): Promise<(StoredPriceList & { packageId: string }) | undefined> {
    return (await this.select('l.id = $2', organisationId, id))[0];
  }

  private async select(where: string, organisationId: string, id: string): Promise<(StoredPriceList & { packageId: string })[]> {
    const rows = await this.database.query<{ packageId: string; list: StoredPriceList }>(
      `select l.package_id as "packageId", ${priceListJson} as list from price_list l where l.organisation_id = $1 and ${where} order by l.id`,
      [organisationId, id],
    );
    return rows.map(({ packageId, list }) => ({ ...list, packageId }));
  }

  private async writeParts(tx: Transaction, { organisationId, packageId, id }: Place, { prices, conditions = [] }: PriceList): Promise<void> {
    await tx.execute('delete from price where organisation_id = $1 and price_list_id = $2', [organisationId, id]);
    await tx.execute(
      `insert into price (organisation_id, package_id, price_list_id, option_code, amount)
       select $1, $2, $3, p.option, p.amount from jsonb_to_recordset($4::jsonb) as p (option text, amount integer)`,
      [organisationId, packageId, id, JSON.stringify(prices)],
    );
    await tx.execute('delete from price_condition where organisation_id = $1 and price_list_id = $2', [organisationId, id]);
    await tx.execute(
      `insert into price_condition
         (organisation_id, price_list_id, position, kind, label, amount, percent, until, days_before, travellers, band, under_age)
       select $1, $2, position, kind, label, amount, percent, until, "daysBefore", travellers, band, "underAge"
         from jsonb_to_recordset($3::jsonb) as d
           (position integer, kind text, label text, amount integer, percent integer, until date, "daysBefore" integer, travellers integer, band text,
            "underAge" integer)`,
      [organisationId, id, JSON.stringify(conditions.map((condition, position) => ({ ...condition, position })))],
    );
  }
}

interface Place {
  readonly organisationId: string;
  readonly packageId: string;
  readonly id: string;
}

/** False where the statement breaks the rule that two lists of one currency never hold at once; the transaction goes on. */
async function unlessOverlapping(tx: Transaction, write: () => Promise<unknown>): Promise<boolean> {
  await tx.execute('savepoint price_list');
  try {
    await write();
    return true;
  } catch (error) {
    if (brokenConstraint(error) !== 'price_list_one_at_a_time') throw error;
    await tx.execute('rollback to savepoint price_list');
    return false;
  }
}
