import { Injectable, StreamableFile } from '@nestjs/common';
import { ReadStaffNames, type StaffPrincipal } from '#accounts';
import {
  DownloadManifestFile, MakeManifest, type ManifestFormat, type ManifestKind, type ManifestOrder, type ManifestPreview, type ManifestRecord, MarkManifestSent, PreviewManifest, ReadManifests, type Receiver,
} from '#flights';
import { ReadDeparture } from '#packages';
import { Database } from '#platform';
import { NoteIssued } from '#readiness';
import { unwrap } from '../http/problems/unwrap.js';
import { ReadApprovalNumbers } from './approval-numbers.js';
import { type DepartureManifestsBody, legManifestsBody, recordBody } from './manifests.schema.js';

interface Asked {
  readonly kind: ManifestKind;
  readonly receiver: Receiver;
  readonly whole: boolean;
  readonly directory?: string | undefined;
}

type RecordBody = ReturnType<typeof recordBody>;
const types: Record<ManifestFormat, string> = {
  text: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** Manifests over HTTP: flights makes them, entry knows the approvals, readiness what became stale. */
@Injectable()
export class ManifestDesk {
  constructor(
    private readonly departures: ReadDeparture,
    private readonly manifests: ReadManifests,
    private readonly makeManifest: MakeManifest,
    private readonly previews: PreviewManifest,
    private readonly sent: MarkManifestSent,
    private readonly files: DownloadManifestFile,
    private readonly approvals: ReadApprovalNumbers,
    private readonly issued: NoteIssued,
    private readonly staff: ReadStaffNames,
    private readonly database: Database,
  ) {}

  async ofDeparture({ organisationId }: StaffPrincipal, departureId: string): Promise<DepartureManifestsBody> {
    const { id } = unwrap(await this.departures.forSale(organisationId, departureId));
    const legs = await this.manifests.ofDeparture(organisationId, id, (ids, departure) => this.approvals.of(organisationId, ids, departure));
    const names = await this.names(organisationId, legs.flatMap(({ streams }) => streams.flatMap(({ items }) => items)));
    return { items: legs.map((leg) => legManifestsBody(leg, names)) };
  }

  async preview({ organisationId }: StaffPrincipal, legId: string, asked: Asked): Promise<ManifestPreview> {
    return unwrap(await this.previews.preview(this.order(organisationId, legId, asked)));
  }

  async make({ organisationId, userId }: StaffPrincipal, legId: string, asked: Asked): Promise<RecordBody> {
    const { id } = unwrap(await this.makeManifest.make(this.order(organisationId, legId, asked), userId));
    const { lines: _lines, delta: _delta, leg: _leg, ...record } = unwrap(await this.manifests.one(organisationId, id));
    return recordBody(record, await this.names(organisationId, [record]));
  }

  async file(organisationId: string, manifestId: string, format: ManifestFormat): Promise<StreamableFile> {
    const { bytes, fileName, type } = unwrap(await this.files.download(organisationId, manifestId, format));
    return new StreamableFile(bytes, { type: types[type], disposition: `attachment; filename="${fileName}"` });
  }

  async markSent({ organisationId, userId }: StaffPrincipal, manifestId: string, to: string): Promise<RecordBody> {
    const record = unwrap(
      await this.database.transaction(async (tx) => {
        const marked = await this.sent.mark({ organisationId, manifestId, userId, to });
        if (!marked.refused && marked.value.kind !== 'crew') await this.issued.manifests(tx, organisationId, marked.value.legId);
        return marked;
      }),
    );
    return recordBody(record, await this.names(organisationId, [record]));
  }

  private order(organisationId: string, legId: string, asked: Asked): ManifestOrder {
    return { ...asked, directory: asked.directory ?? null, organisationId, legId, approvalNumbers: (ids, departureId) => this.approvals.of(organisationId, ids, departureId) };
  }

  private names(organisationId: string, records: readonly ManifestRecord[]): Promise<Map<string, string>> {
    return this.staff.of(organisationId, records.flatMap(({ madeBy, sentBy }) => [madeBy, sentBy].flatMap((user) => user ?? [])));
  }
}
