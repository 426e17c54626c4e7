import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { ApplicationStatus } from '../domain/applications/application-status.js';

/** One application of a departure, and the list of an authority on which it stands. Nothing sealed. */
export interface VisaListRow {
  readonly applicationId: string;
  readonly travellerId: string;
  readonly status: ApplicationStatus;
  readonly authority: string;
  readonly authorityName: string;
  readonly batch: { readonly id: string; readonly number: number } | null;
}

/** Reads applications beside the lists that authorities have, or will get. */
@Injectable()
export class VisaListRepository {
  constructor(private readonly database: Database) {}

  /** Without those that were withdrawn. A list that another has superseded counts no more. */
  ofDeparture(organisationId: string, departureId: string): Promise<VisaListRow[]> {
    return this.database.query<VisaListRow>(
      `select a.id as "applicationId", a.traveller_id as "travellerId", a.status, o.code as authority, o.name as "authorityName", l.batch
         from visa_application a
         join authority o on o.organisation_id = a.organisation_id and o.id = a.authority_id
         left join lateral (
           select json_build_object('id', b.id, 'number', b.number) as batch
             from batch_item i
             join batch_version v on v.organisation_id = i.organisation_id and v.batch_id = i.batch_id and v.version = i.version and v.superseded_at is null
             join batch b on b.organisation_id = i.organisation_id and b.id = i.batch_id
            where i.organisation_id = a.organisation_id and i.application_id = a.id
            order by b.id desc limit 1) l on a.status in ('in-batch', 'submitted', 'issued', 'refused')
        where a.organisation_id = $1 and a.departure_id = $2 and a.status <> 'withdrawn'
        order by a.id`,
      [organisationId, departureId],
    );
  }
}
