import { Injectable, StreamableFile } from '@nestjs/common';
import { ReadStaffNames, type StaffPrincipal } from '#accounts';
import { DownloadList, type ListFormat, type ListKind, type ListOwner, MakeList, MarkListSent, ReadLists, type SupplierList } from '#bookings';
import { unwrap } from '../http/problems/unwrap.js';
import { deltaBody, type ListBody, listBody, type ListsBody, summaryBody } from './list.schema.js';

const types: Record<ListFormat, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
};

/** What hotels and organisers get, over HTTP: the same for rooms and for start numbers. */
@Injectable()
export class ListDesk {
  constructor(
    private readonly lists: ReadLists,
    private readonly makeList: MakeList,
    private readonly sent: MarkListSent,
    private readonly downloads: DownloadList,
    private readonly staff: ReadStaffNames,
  ) {}

  async all(owner: ListOwner): Promise<ListsBody> {
    const { items, lastSent, delta, lines } = await this.lists.ofOwner(owner);
    const names = await this.names(owner.organisationId, [...items, ...(lastSent ? [lastSent] : [])]);
    return { items: items.map((list) => summaryBody(list, names)), lastSent: lastSent && summaryBody(lastSent, names), delta: deltaBody(delta), lines };
  }

  async make(owner: ListOwner, userId: string): Promise<ListBody> {
    const { id } = unwrap(await this.makeList.make(owner, userId));
    return this.one(owner.organisationId, owner.kind, id);
  }

  async one(organisationId: string, kind: ListKind, id: string): Promise<ListBody> {
    const list = unwrap(await this.lists.one(organisationId, kind, id));
    return listBody(list, await this.names(organisationId, [list]));
  }

  async markSent({ organisationId, userId }: StaffPrincipal, kind: ListKind, listId: string, to: string): Promise<ListBody> {
    unwrap(await this.sent.mark({ organisationId, kind, listId, userId, to }));
    return this.one(organisationId, kind, listId);
  }

  async file(organisationId: string, kind: ListKind, listId: string, format: ListFormat): Promise<StreamableFile> {
    const { bytes, fileName } = unwrap(await this.downloads.download({ organisationId, kind, listId, format }));
    return new StreamableFile(bytes, { type: types[format], disposition: `attachment; filename="${fileName}"` });
  }

  private names(organisationId: string, lists: readonly SupplierList[]): Promise<Map<string, string>> {
    return this.staff.of(organisationId, lists.flatMap(({ madeBy, sentBy }) => [madeBy, sentBy].flatMap((user) => user ?? [])));
  }
}
