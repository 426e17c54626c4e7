import { Injectable } from '@nestjs/common';
import { type IsoDate, newId } from '#kernel';
import type { Transaction } from '#platform';
import type { ApplicationVerdict, DocumentOutcome, Lack } from '../domain/applications/application.js';
import type { ApplicationStatus } from '../domain/applications/application-status.js';
import type { Outcome } from '../domain/judging/verdict.js';
import type { Purpose } from '../domain/judging/visit.js';

/** An application locked for a change, with what changes are decided by. */
export interface LockedApplication {
  readonly id: string;
  readonly travellerId: string;
  readonly departureId: string;
  readonly authorityId: string;
  readonly status: ApplicationStatus;
  readonly verdictOutcome: Outcome;
  readonly documentOutcome: DocumentOutcome | null;
  readonly entryDate: IsoDate;
  readonly exitDate: IsoDate;
  readonly fingerprint: Buffer | null;
  readonly outdated: boolean;
}

export interface ApplicationKey {
  readonly organisationId: string;
  readonly travellerId: string;
  readonly departureId: string;
  readonly authorityId: string;
}

/** What an application says of the trip, the document and the verdict. */
export interface ApplicationContent {
  readonly purpose: Purpose;
  readonly destination: string;
  readonly entryDate: IsoDate;
  readonly exitDate: IsoDate;
  readonly documentCheck: { readonly id: string; readonly outcome: DocumentOutcome } | null;
  readonly verdict: ApplicationVerdict;
  readonly submitBy: IsoDate | null;
  readonly fingerprint: Buffer;
  readonly lacks: readonly Lack[];
}

const locked = `id, traveller_id as "travellerId", departure_id as "departureId", authority_id as "authorityId", status,
  verdict_outcome as "verdictOutcome", document_outcome as "documentOutcome", entry_date::text as "entryDate", exit_date::text as "exitDate",
  facts_fingerprint as fingerprint, outdated`;

/** Writes to `visa_application`. Locks are taken in id order. */
@Injectable()
export class ApplicationRepository {
  /** The application of this traveller to this authority, locked; undefined when there is none yet. */
  async lockByKey(tx: Transaction, { organisationId, travellerId, departureId, authorityId }: ApplicationKey): Promise<LockedApplication | undefined> {
    const [found] = await tx.query<LockedApplication>(
      `select ${locked} from visa_application
       where organisation_id = $1 and traveller_id = $2 and departure_id = $3 and authority_id = $4 for no key update`,
      [organisationId, travellerId, departureId, authorityId],
    );
    return found;
  }

  /** Those of the ids that belong to the organisation, locked, in id order. */
  lock(tx: Transaction, organisationId: string, ids: readonly string[]): Promise<LockedApplication[]> {
    return tx.query<LockedApplication>(
      `select ${locked} from visa_application where organisation_id = $1 and id = any($2) order by id for no key update`,
      [organisationId, ids],
    );
  }

  /** All that these travellers have, locked, in id order. */
  lockOfTravellers(tx: Transaction, organisationId: string, travellerIds: readonly string[]): Promise<LockedApplication[]> {
    return tx.query<LockedApplication>(
      `select ${locked} from visa_application where organisation_id = $1 and traveller_id = any($2) order by id for no key update`,
      [organisationId, travellerIds],
    );
  }

  /** Adds the application in draft and returns its id; undefined when another call was faster. */
  async insert(tx: Transaction, key: ApplicationKey, content: ApplicationContent): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(
      `insert into visa_application (id, organisation_id, traveller_id, departure_id, authority_id, status, purpose, destination,
         entry_date, exit_date, verdict_outcome, verdict)
       values ($1, $2, $3, $4, $5, 'draft', $6, $7, $8, $9, $10, $11)
       on conflict (organisation_id, traveller_id, departure_id, authority_id) do nothing
       returning id`,
      [
        newId(),
        key.organisationId,
        key.travellerId,
        key.departureId,
        key.authorityId,
        content.purpose,
        content.destination,
        content.entryDate,
        content.exitDate,
        content.verdict.outcome,
        JSON.stringify(content.verdict),
      ],
    );
    return row?.id;
  }

  async replace(tx: Transaction, organisationId: string, id: string, status: ApplicationStatus, content: ApplicationContent): Promise<void> {
    await tx.execute(
      `update visa_application set status = $3, purpose = $4, destination = $5, entry_date = $6, exit_date = $7,
         document_check_id = $8, document_outcome = $9, verdict_outcome = $10, verdict = $11, submit_by = $12,
         facts_fingerprint = $13, lacks = $14, updated_at = now()
       where organisation_id = $1 and id = $2`,
      [
        organisationId,
        id,
        status,
        content.purpose,
        content.destination,
        content.entryDate,
        content.exitDate,
        content.documentCheck?.id ?? null,
        content.documentCheck?.outcome ?? null,
        content.verdict.outcome,
        JSON.stringify(content.verdict),
        content.submitBy,
        content.fingerprint,
        content.lacks,
      ],
    );
    await this.voidVotes(tx, organisationId, id);
  }

  async setStatus(tx: Transaction, organisationId: string, id: string, status: ApplicationStatus): Promise<void> {
    await tx.execute('update visa_application set status = $3, updated_at = now() where organisation_id = $1 and id = $2', [
      organisationId,
      id,
      status,
    ]);
    if (status === 'rejected' || status === 'withdrawn' || status === 'draft') await this.voidVotes(tx, organisationId, id);
  }

  /** Approvals are of what was looked at: once that is gone they count no more. */
  private async voidVotes(tx: Transaction, organisationId: string, id: string): Promise<void> {
    await tx.execute('update application_vote set voided_at = now() where organisation_id = $1 and application_id = $2 and voided_at is null', [organisationId, id]);
  }

  /** It has left its batch for good or to be drawn up anew: what it was drawn up from counts no more, and whatever is known next is a change. */
  async forgetFacts(tx: Transaction, organisationId: string, id: string): Promise<void> {
    await tx.execute(`update visa_application set outdated = false, facts_fingerprint = '', updated_at = now() where organisation_id = $1 and id = $2`, [
      organisationId,
      id,
    ]);
  }

  async markOutdated(tx: Transaction, organisationId: string, id: string): Promise<void> {
    await tx.execute('update visa_application set outdated = true, updated_at = now() where organisation_id = $1 and id = $2', [
      organisationId,
      id,
    ]);
  }
}
