import { Injectable } from '@nestjs/common';
import { Database } from '#platform';

/** How many applications of departures are live: with us, with an authority, or issued; and in how many batches they stand. */
export interface DeparturePapers {
  readonly drafted: number;
  readonly submitted: number;
  readonly issued: number;
  readonly batches: number;
}

/** Counts the applications and batches of departures. Nothing that names anybody is read. */
@Injectable()
export class DeparturePapersRepository {
  constructor(private readonly database: Database) {}

  /** What is withdrawn or was refused counts no more. */
  async count(organisationId: string, departureIds: readonly string[]): Promise<DeparturePapers> {
    const [row] = await this.database.query<DeparturePapers>(
      `select count(distinct a.id) filter (where a.status not in ('submitted', 'issued'))::integer as drafted,
              count(distinct a.id) filter (where a.status = 'submitted')::integer as submitted,
              count(distinct a.id) filter (where a.status = 'issued')::integer as issued,
              count(distinct i.batch_id)::integer as batches
         from visa_application a
         left join batch_item i on i.organisation_id = a.organisation_id and i.application_id = a.id and a.status in ('in-batch', 'submitted', 'issued')
        where a.organisation_id = $1 and a.departure_id = any($2) and a.status not in ('withdrawn', 'refused')`,
      [organisationId, departureIds],
    );
    return row!;
  }
}
