import type { Type } from '@nestjs/common';
import { AskForPack, AssembleBatch, BuildPack, DownloadPack, type FurtherPaper, PackingModule, type Paper, type PaperHolder, type PaperSource, ReadBatch, ReadPacks, type WantedPaper } from '#entry';
import { newId } from '#kernel';
import { Files, Storage, StorageModule } from '#platform';
import { ConfirmTravelDocument, RecordTravelDocument, RegisterTraveller } from '#travellers';
import { unzipSync } from 'fflate';
import { type Desk, EntryDesk } from './entry-desk.js';
import { valueOf } from './results.js';

/** Papers made up from the ids of those they are of: the same each time, until one is changed. */
export class MadeUpPapers implements PaperSource {
  readonly reads: string[] = [];
  private readonly changed = new Map<string, Paper | null>();
  private readonly given = new Map<string, FurtherPaper[]>();

  further({ travellerId }: PaperHolder): Promise<FurtherPaper[]> {
    return Promise.resolve(this.given.get(travellerId) ?? []);
  }

  /** From now on these are what the traveller gave beside the rest. */
  give(travellerId: string, ...papers: FurtherPaper[]): void {
    this.given.set(travellerId, papers);
  }

  read({ travellerId, kind, paperId }: WantedPaper): Promise<Paper | null> {
    const name = `${kind}:${paperId ?? travellerId}`;
    this.reads.push(name);
    const paper = this.changed.get(name);
    if (paper !== undefined) return Promise.resolve(paper);
    return Promise.resolve(kind === 'form' ? null : { bytes: Buffer.from(`${kind} of ${paperId ?? travellerId}`), source: `${kind}:1` });
  }

  change(kind: string, travellerId: string, bytes: string | null): void {
    this.changed.set(`${kind}:${travellerId}`, bytes === null ? null : { bytes: Buffer.from(bytes), source: `${kind}:2` });
  }
}

/** The entry room with a storage, at work on packs. */
export class PackingDesk {
  private constructor(
    readonly entry: EntryDesk,
    readonly desk: Desk,
  ) {}

  static async open(): Promise<PackingDesk> {
    const entry = await EntryDesk.open(StorageModule, PackingModule);
    return new PackingDesk(entry, await entry.organisation());
  }

  get: EntryDesk['context']['get'] = (type) => this.entry.context.get(type);

  get storage(): Storage {
    return this.get(Storage as unknown as Type<Storage>);
  }

  /** Someone with a passport, whose application is approved. */
  async person(surname: string): Promise<{ travellerId: string; applicationId: string; documentCheckId: string }> {
    const { organisationId } = this.desk.acting;
    const identity = { givenNames: 'Philippa', surname, email: `${surname.toLowerCase()}@example.org`, nationality: 'GBR' };
    const documentCheckId = newId();
    const data = {
      type: 'P', issuingState: 'GBR', number: documentCheckId.slice(-9).toUpperCase(), surname: surname.toUpperCase(), givenNames: 'PHILIPPA', nationality: 'GBR', birthDate: '1990-01-01', sex: 'F', expiryDate: '2031-05-06',
    } as const;
    const { database } = this.entry.context;
    const { id } = valueOf(await database.transaction((tx) => this.get(RegisterTraveller).register(tx, { organisationId, ...identity })));
    await database.transaction((tx) => this.get(RecordTravelDocument).record(tx, { organisationId, travellerId: id, documentCheckId, state: 'read', data }));
    await database.transaction((tx) => this.get(ConfirmTravelDocument).confirm(tx, organisationId, documentCheckId));
    const applicationId = (await this.entry.draft(this.desk, id, { documentCheck: { id: documentCheckId, outcome: 'accepted' } })).id;
    await this.entry.approve(this.desk, applicationId);
    return { travellerId: id, applicationId, documentCheckId };
  }

  /** The picture of the passport, where the documents' room keeps it. */
  async picture({ travellerId, documentCheckId }: { readonly travellerId: string; readonly documentCheckId: string }, bytes: Buffer): Promise<void> {
    const keptFile = `documents/${documentCheckId}`;
    await this.get(Files).put(travellerId, keptFile, bytes);
    await this.entry.context.database.query(
      `insert into document_check (id, organisation_id, traveller_id, content_index, kept_file, state, outcome, finished_at)
       values ($1::uuid, $2, $3, uuid_send($1::uuid), $4, 'finished', 'needs-review', now())`,
      [documentCheckId, this.desk.acting.organisationId, travellerId, keptFile],
    );
  }

  async batchOf(...applicationIds: string[]): Promise<string> {
    return valueOf(await this.get(AssembleBatch).assemble({ ...this.desk.acting, authorityId: this.desk.authorities.get('PRK')!, applicationIds })).id;
  }

  async version(batchId: string): Promise<number> {
    return valueOf(await this.get(ReadBatch).read(this.desk.acting.organisationId, batchId)).version;
  }

  async ask(batchId: string, letter = 'Please find the applications enclosed.'): Promise<string> {
    return valueOf(await this.get(AskForPack).ask({ ...this.desk.acting, batchId, version: await this.version(batchId), letter })).id;
  }

  async made(batchId: string, papers: PaperSource): Promise<string> {
    const packId = await this.ask(batchId);
    await this.get(BuildPack).build(this.desk.acting.organisationId, packId, papers);
    return packId;
  }

  async pack(packId: string) {
    return valueOf(await this.get(ReadPacks).one(this.desk.acting.organisationId, packId));
  }

  /** The archive as it is downloaded, whole. */
  async archive(packId: string): Promise<Buffer> {
    const { content } = valueOf(await this.get(DownloadPack).download({ ...this.desk.acting, packId }));
    const parts: Buffer[] = [];
    for await (const part of content) parts.push(part);
    return Buffer.concat(parts);
  }

  async files(packId: string): Promise<Map<string, Buffer>> {
    return new Map(Object.entries(unzipSync(await this.archive(packId))).map(([path, bytes]) => [path, Buffer.from(bytes)]));
  }
}
