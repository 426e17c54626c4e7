import { Injectable } from '@nestjs/common';
import type { Locale } from '#kernel';
import { Database, type Transaction } from '#platform';


/** What a traveller chose; version 0 before they did. */
export interface ReminderChoice {
  readonly locale: Locale;
  readonly wanted: boolean;
  readonly version: number;
}

interface Row {
  readonly travellerId: string;
  readonly locale: Locale | null;
  readonly wanted: boolean | null;
  readonly version: number | null;
  readonly asked: Locale | null;
}

/** Rows of `reminder_choice`. */
@Injectable()
export class ReminderChoiceRepository {
  constructor(private readonly database: Database) {}

  /** Of everybody asked for. Before somebody chose: digests, in the language in which their party joined a waiting list, or English. */
  async of(organisationId: string, travellerIds: readonly string[]): Promise<Map<string, ReminderChoice>> {
    const rows = await this.database.query<Row>(
      `select t.id as "travellerId", c.locale, c.wanted, c.version,
              (select w.locale from booking_traveller b join waiting_entry w on w.organisation_id = b.organisation_id and w.booking_id = b.booking_id
                where b.organisation_id = t.organisation_id and b.traveller_id = t.id order by w.created_at desc limit 1) as asked
         from traveller t
         left join reminder_choice c on c.organisation_id = t.organisation_id and c.traveller_id = t.id
        where t.organisation_id = $1 and t.id = any($2)`,
      [organisationId, travellerIds],
    );
    return new Map(rows.map(({ travellerId, locale, wanted, version, asked }) => [travellerId, { locale: locale ?? asked ?? 'en', wanted: wanted ?? true, version: version ?? 0 }]));
  }

  /** False when it was chosen anew since `version` was read. */
  async put(tx: Transaction, { organisationId, travellerId }: { organisationId: string; travellerId: string }, { locale, wanted, version }: ReminderChoice): Promise<boolean> {
    const changed =
      version === 0
        ? await tx.execute(
            'insert into reminder_choice (organisation_id, traveller_id, locale, wanted) values ($1, $2, $3, $4) on conflict do nothing',
            [organisationId, travellerId, locale, wanted],
          )
        : await tx.execute(
            'update reminder_choice set locale = $3, wanted = $4, version = version + 1 where organisation_id = $1 and traveller_id = $2 and version = $5',
            [organisationId, travellerId, locale, wanted, version],
          );
    return changed === 1;
  }
}
