import { Injectable } from '@nestjs/common';
import { ReadTravelDocuments } from '#travellers';
import type { ListedName } from '../../domain/batches/batch-order.js';
import type { AuthorityOutcome } from '../../domain/batches/outcome-faults.js';
import type { ApplicationSummary, EntryApproval } from '../../domain/applications/application.js';
import type { Awaited } from '../../domain/returns/judge-rows.js';
import { ApplicationReader } from '../../persistence/application-reader.js';
import { ApprovalRepository } from '../../persistence/approval.repository.js';
import { BatchVersionRepository } from '../../persistence/batch-version.repository.js';
import { ListNames } from '../batches/list-names.js';

/** Who stands on the list that the authority has, in the positions that it knows them by, and what was recorded of each. */
@Injectable()
export class ReadAwaited {
  constructor(
    private readonly versions: BatchVersionRepository,
    private readonly reader: ApplicationReader,
    private readonly approvals: ApprovalRepository,
    private readonly documents: ReadTravelDocuments,
    private readonly names: ListNames,
  ) {}

  /** Of the list that was sent last; of the one that stands, where none was. */
  async of(organisationId: string, batchId: string): Promise<Awaited[]> {
    const versions = await this.versions.all(organisationId, batchId);
    const standing = new Set(versions.at(-1)?.applicationIds);
    const sent = versions.findLast(({ sentAt }) => sentAt !== null) ?? versions.at(-1);
    const found = new Map((await this.reader.byIds(organisationId, sent?.applicationIds ?? [])).map((application) => [application.id, application]));
    const applications = (sent?.applicationIds ?? []).flatMap((id) => found.get(id) ?? []);
    const names = await this.names.of(organisationId, applications);
    const approvals = await this.approvals.ofMany(organisationId, applications);
    const documents = await this.documents.latest(organisationId, applications.map(({ travellerId }) => travellerId));
    return applications.map((application, at) => {
      const document = documents.get(application.travellerId)?.data;
      const person = { position: at + 1, documentNumber: document?.number ?? '', birthDate: document?.birthDate ?? ('' as const) };
      return { ...person, ...awaited(application, names[at]!, approvals.get(application.id) ?? null, standing.has(application.id)) };
    });
  }
}

const awaited = (application: ApplicationSummary, { surname, givenNames }: ListedName, approval: EntryApproval | null, onList: boolean) => ({
  applicationId: application.id,
  surname,
  givenNames,
  stay: { entryDate: application.entryDate, exitDate: application.exitDate },
  standing: !onList ? ('gone' as const) : application.status === 'in-batch' ? ('not-sent' as const) : ('waits' as const),
  recorded: onList ? recordedOf(application, approval) : null,
});

function recordedOf({ id: applicationId, status }: ApplicationSummary, approval: EntryApproval | null): AuthorityOutcome | null {
  if (status === 'refused') return { applicationId, outcome: 'refused', reason: '' };
  if (status !== 'issued') return null;
  return { applicationId, outcome: 'issued', approvalNumber: approval?.number ?? '', validFrom: approval?.validFrom ?? '', validUntil: approval?.validUntil ?? '' };
}
