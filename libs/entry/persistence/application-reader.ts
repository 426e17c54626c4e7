import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { ApplicationSummary, ApplicationVerdict, Lack } from '../domain/applications/application.js';
import { revisionOf } from '../domain/applications/revision.js';
import { type ApplicationRow, columns, type FullRow, source, toSummary } from './application-row.js';

export interface JudgedApplication {
  readonly summary: ApplicationSummary;
  readonly verdict: ApplicationVerdict;
  /** Another one after every change of what the officer decides by. */
  readonly revision: string;
  /** What keeps a draft from review. */
  readonly lacks: readonly Lack[];
}

const toJudged = (row: FullRow): JudgedApplication => ({ summary: toSummary(row), verdict: row.verdict, revision: revisionOf(row.facts_fingerprint), lacks: row.lacks });

/** Reads of `visa_application`, without what is sealed. */
@Injectable()
export class ApplicationReader {
  constructor(private readonly database: Database) {}

  async byId(organisationId: string, id: string): Promise<JudgedApplication | undefined> {
    const [row] = await this.database.query<FullRow>(
      `select ${columns}, a.verdict, a.facts_fingerprint, a.lacks from ${source} where a.organisation_id = $1 and a.id = $2`,
      [organisationId, id],
    );
    return row && toJudged(row);
  }

  /** Every application of these travellers, oldest first. */
  async ofTravellers(organisationId: string, travellerIds: readonly string[]): Promise<JudgedApplication[]> {
    const rows = await this.database.query<FullRow>(
      `select ${columns}, a.verdict, a.facts_fingerprint, a.lacks from ${source} where a.organisation_id = $1 and a.traveller_id = any($2) order by a.id`,
      [organisationId, travellerIds],
    );
    return rows.map(toJudged);
  }

  /** Those of the ids that belong to the organisation, oldest first. */
  async byIds(organisationId: string, ids: readonly string[]): Promise<ApplicationSummary[]> {
    const rows = await this.database.query<ApplicationRow>(`select ${columns} from ${source} where a.organisation_id = $1 and a.id = any($2) order by a.id`, [organisationId, ids]);
    return rows.map(toSummary);
  }

  /** The applications of a batch, in the order of the list that stands. */
  async ofBatch(organisationId: string, batchId: string): Promise<ApplicationSummary[]> {
    const rows = await this.database.query<ApplicationRow>(
      `select ${columns} from ${source}
       join batch_item i on i.organisation_id = a.organisation_id and i.application_id = a.id
       join batch_version v on v.organisation_id = i.organisation_id and v.batch_id = i.batch_id and v.version = i.version and v.superseded_at is null
       where a.organisation_id = $1 and i.batch_id = $2 order by i.position`,
      [organisationId, batchId],
    );
    return rows.map(toSummary);
  }
}
