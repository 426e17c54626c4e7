import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { TripVerdict } from '../../domain/judging/judge-trip.js';
import type { Calendars } from '../../domain/calendars/working-days.js';
import { type ReceiptRow, receiptColumns, toReceipt, type VerdictReceipt } from './verdict-row.js';

/** A verdict as it was kept: without the day asked, which stands on the receipt. */
export type KeptVerdict = Pick<TripVerdict, 'outcome' | 'summary' | 'rules' | 'requirements' | 'visits'>;

export interface StoredVerdict {
  readonly receipt: VerdictReceipt;
  readonly verdict: KeptVerdict;
}

type FullRow = ReceiptRow & { readonly body: KeptVerdict };

const toStored = ({ body, ...row }: FullRow): StoredVerdict => ({ receipt: toReceipt(row), verdict: body });
const withBody = `trip_verdict v join verdict_body b on b.organisation_id = v.organisation_id and b.digest = v.body_digest`;

/** Reads of `trip_verdict` and `verdict_body`. */
@Injectable()
export class VerdictReader {
  constructor(private readonly database: Database) {}

  async current(organisationId: string, departureId: string, travellerIds: readonly string[]): Promise<StoredVerdict[]> {
    const rows = await this.database.query<FullRow>(
      `select ${receiptColumns}, b.body from ${withBody}
       where v.organisation_id = $1 and v.departure_id = $2 and v.traveller_id = any($3) and v.current`,
      [organisationId, departureId, travellerIds],
    );
    return rows.map(toStored);
  }

  /** Newest first. */
  async history(organisationId: string, travellerId: string, after: string | null, limit: number): Promise<VerdictReceipt[]> {
    const rows = await this.database.query<ReceiptRow>(
      `select ${receiptColumns} from trip_verdict v
       where v.organisation_id = $1 and v.traveller_id = $2 and ($3::uuid is null or v.id < $3) order by v.id desc limit $4`,
      [organisationId, travellerId, after, limit],
    );
    return rows.map(toReceipt);
  }

  async one(organisationId: string, id: string): Promise<(StoredVerdict & { readonly input: Buffer | null; readonly calendars: Calendars }) | undefined> {
    const [row] = await this.database.query<FullRow & { input: Buffer | null; calendars: Calendars }>(
      `select ${receiptColumns}, b.body, v.input, c.calendars from ${withBody}
       join verdict_calendars c on c.organisation_id = v.organisation_id and c.digest = v.calendars_digest
       where v.organisation_id = $1 and v.id = $2`,
      [organisationId, id],
    );
    if (!row) return undefined;
    const { input, calendars, ...stored } = row;
    return { ...toStored(stored), input, calendars };
  }

  /** Kept verdicts by their digest in hexadecimal. */
  async bodies(organisationId: string, digests: readonly Buffer[]): Promise<Map<string, KeptVerdict>> {
    const rows = await this.database.query<{ digest: Buffer; body: KeptVerdict }>(
      'select digest, body from verdict_body where organisation_id = $1 and digest = any($2::bytea[])',
      [organisationId, digests],
    );
    return new Map(rows.map(({ digest, body }) => [digest.toString('hex'), body]));
  }
}
