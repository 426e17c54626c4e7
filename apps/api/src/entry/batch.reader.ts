import { Injectable } from '@nestjs/common';
import { ReadStaffNames } from '#accounts';
import { type BatchVersionWithDelta, ReadBatch, ReadBatchVersions, type RemovalPreview, type ReturnReport } from '#entry';
import { ReadTravellers } from '#travellers';
import type { z } from 'zod';
import { unwrap } from '../http/problems/unwrap.js';
import { ApplicationReader } from './application.reader.js';
import { returnReportBody, type returnReportSchema } from './batch-returns.schema.js';
import { type BatchBody, batchSummaryBody, type removalPreviewSchema, type versionListSchema } from './batch.schema.js';

type Named = <Item extends { readonly applicationId: string }>(item: Item) => Item & { travellerName: string };

/** Puts a batch and its lists together with the names of those on them and of those who made them. */
@Injectable()
export class BatchReader {
  constructor(
    private readonly batches: ReadBatch,
    private readonly versions: ReadBatchVersions,
    private readonly reader: ApplicationReader,
    private readonly travellers: ReadTravellers,
    private readonly staff: ReadStaffNames,
  ) {}

  async one(organisationId: string, id: string): Promise<BatchBody> {
    const batch = unwrap(await this.batches.read(organisationId, id));
    const summaries = await this.reader.summaries(organisationId, batch.applications.map(({ approval: _approval, ...summary }) => summary));
    const applications = summaries.map((summary, at) => {
      const { number = null, validFrom = null, validUntil = null } = batch.applications[at]?.approval ?? {};
      return { ...summary, approvalNumber: number, validFrom, validUntil };
    });
    return { ...batchSummaryBody(batch), listOrder: batch.listOrder, fee: batch.fee, applications };
  }

  async history(organisationId: string, id: string): Promise<z.output<typeof versionListSchema>> {
    const { versions, applications } = unwrap(await this.versions.read(organisationId, id));
    const named = await this.naming(organisationId, applications);
    const staff = await this.staff.of(organisationId, versions.flatMap(({ madeBy, sentBy }) => (sentBy ? [madeBy, sentBy] : [madeBy])));
    return { items: versions.map((version) => versionBody(version, named, (actorId) => staff.get(actorId) ?? 'Waypass')) };
  }

  async preview(organisationId: string, id: string, { moved, ...preview }: RemovalPreview): Promise<z.output<typeof removalPreviewSchema>> {
    const { applications } = unwrap(await this.batches.read(organisationId, id));
    return { ...preview, moved: moved.map(await this.naming(organisationId, applications)) };
  }

  async returns(organisationId: string, id: string, report: ReturnReport): Promise<z.output<typeof returnReportSchema>> {
    const { applications } = unwrap(await this.versions.read(organisationId, id));
    const named = await this.naming(organisationId, applications);
    const names = new Map(applications.map((application) => [application.id, named({ applicationId: application.id }).travellerName]));
    const by = report.importedBefore && (await this.staff.of(organisationId, [report.importedBefore.by])).get(report.importedBefore.by);
    return returnReportBody(report, names, by ?? null);
  }

  private async naming(organisationId: string, applications: readonly { readonly id: string; readonly travellerId: string }[]): Promise<Named> {
    const travellers = await this.travellers.byIds(organisationId, applications.map(({ travellerId }) => travellerId));
    const names = new Map(applications.map(({ id, travellerId }) => [id, nameOf(travellers.get(travellerId))]));
    return (item) => ({ ...item, travellerName: names.get(item.applicationId) ?? 'Erased' });
  }
}

type VersionBody = z.output<typeof versionListSchema>['items'][number];

const versionBody = ({ applicationIds, applicationId, cause, note, delta, madeBy, sentBy, ...version }: BatchVersionWithDelta, named: Named, staff: (id: string) => string): VersionBody => ({
  ...version,
  removed: applicationId && cause ? named({ applicationId, cause, note }) : null,
  madeBy: staff(madeBy),
  sentBy: sentBy && staff(sentBy),
  people: applicationIds.map((id) => named({ applicationId: id })),
  delta: delta && { added: delta.added.map(named), removed: delta.removed.map(named), moved: delta.moved.map(named) },
});

const nameOf = (traveller: { givenNames: string | null; surname: string | null } | undefined): string =>
  traveller?.surname ? `${traveller.givenNames ?? ''} ${traveller.surname}`.trim() : 'Erased';
