import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import type { NameScale, NameStep } from '../../domain/tickets/name-scale.js';

export interface StoredNameScale extends NameScale {
  readonly carrier: string;
  readonly version: number;
}

/** Rows of `name_scale` with their `name_step`. */
@Injectable()
export class NameScaleRepository {
  constructor(private readonly database: Database) {}

  /** By carrier; of these carriers alone, where some are named. */
  list(organisationId: string, carriers: readonly string[] | null): Promise<StoredNameScale[]> {
    return this.database.query<StoredNameScale>(
      `select s.carrier, s.currency, s.name_length as "nameLength", s.small_free_until_ticketed as "smallFreeUntilTicketed", s.version,
              (select json_agg(json_build_object('atLeastDays', t.at_least_days, 'atMostDays', t.at_most_days, 'small', t.small_amount, 'major', t.major_amount) order by t.at_least_days desc)
                 from name_step t where t.organisation_id = s.organisation_id and t.carrier = s.carrier) as steps
         from name_scale s
        where s.organisation_id = $1 and ($2::text[] is null or s.carrier = any($2))
        order by s.carrier`,
      [organisationId, carriers],
    );
  }

  /** Writes a scale in the place of this version of it; 0: of none. False when there is another version. */
  async put(tx: Transaction, organisationId: string, carrier: string, expectedVersion: number, scale: NameScale, at: Date): Promise<boolean> {
    const { currency, nameLength, smallFreeUntilTicketed } = scale;
    const values = [organisationId, carrier, currency, nameLength, smallFreeUntilTicketed, at];
    const written =
      expectedVersion === 0
        ? await tx.execute(
            `insert into name_scale (organisation_id, carrier, currency, name_length, small_free_until_ticketed, changed_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
            values,
          )
        : await tx.execute(
            `update name_scale set currency = $3, name_length = $4, small_free_until_ticketed = $5, changed_at = $6, version = version + 1
              where organisation_id = $1 and carrier = $2 and version = $7`,
            [...values, expectedVersion],
          );
    if (written === 0) return false;
    await this.replaceSteps(tx, organisationId, carrier, scale.steps);
    return true;
  }

  private async replaceSteps(tx: Transaction, organisationId: string, carrier: string, steps: readonly NameStep[]): Promise<void> {
    await tx.execute('delete from name_step where organisation_id = $1 and carrier = $2', [organisationId, carrier]);
    await tx.execute(
      `insert into name_step (organisation_id, carrier, at_least_days, at_most_days, small_amount, major_amount)
       select $1, $2, s."atLeastDays", s."atMostDays", s.small, s.major
         from jsonb_to_recordset($3::jsonb) as s ("atLeastDays" integer, "atMostDays" integer, small integer, major integer)`,
      [organisationId, carrier, JSON.stringify(steps)],
    );
  }
}
