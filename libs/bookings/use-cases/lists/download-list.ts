import { Injectable } from '@nestjs/common';
import { ReadAllotments, ReadRoomTypes } from '#inventory';
import { type Result, success } from '#kernel';
import { ReadDeparture } from '#packages';
import { Database, publish, writeCsv, writeXlsx } from '#platform';
import type { ListKind } from '../../domain/lists/supplier-list.js';
import { BibRepository } from '../../persistence/bib.repository.js';
import { dayText, type ListDocument, type ListHeading, titleOf } from './list-document/list-heading.js';
import { listPdf } from './list-document/list-pdf.js';
import { changesSheet, listSheet } from './list-document/list-sheet.js';
import { ReadLists } from './read-lists.js';

export const listFormats = ['pdf', 'xlsx', 'csv'] as const;
export type ListFormat = (typeof listFormats)[number];

export interface ListDownload {
  readonly organisationId: string;
  readonly kind: ListKind;
  readonly listId: string;
  readonly format: ListFormat;
}

const writers: Record<ListFormat, (document: ListDocument) => Promise<Buffer> | Buffer> = {
  pdf: listPdf,
  xlsx: (document) => writeXlsx([listSheet(document), changesSheet(document)].filter((sheet) => sheet !== null)),
  csv: (document) => writeCsv(listSheet(document)),
};

/** Writes a list as a file. It opens names, so that every download is recorded. */
@Injectable()
export class DownloadList {
  constructor(
    private readonly database: Database,
    private readonly lists: ReadLists,
    private readonly departures: ReadDeparture,
    private readonly roomTypes: ReadRoomTypes,
    private readonly allotments: ReadAllotments,
    private readonly bibs: BibRepository,
  ) {}

  /** Refuses `list.unknown`. */
  async download({ organisationId, kind, listId, format }: ListDownload): Promise<Result<{ bytes: Buffer; fileName: string }>> {
    const list = await this.lists.one(organisationId, kind, listId);
    if (list.refused) return list;
    const heading = kind === 'rooming' ? await this.ofDeparture(organisationId, list.value.ownerId) : await this.ofEvent(organisationId, list.value.ownerId);
    const bytes = await writers[format]({ ...heading, list: list.value });
    await this.database.transaction((tx) =>
      publish(tx, { type: 'list.downloaded', organisationId, subject: { listId, kind, number: list.value.number, format, lines: list.value.lines.length } }),
    );
    return success({ bytes, fileName: `${titleOf(list.value).toLowerCase().replaceAll(' ', '-')}.${format}` });
  }

  private async ofDeparture(organisationId: string, departureId: string): Promise<ListHeading> {
    const departure = await this.departures.forSale(organisationId, departureId);
    if (departure.refused) throw new Error(`the list of departure ${departureId} has none`);
    const { packageName, startsOn, endsOn } = departure.value;
    const types = await this.roomTypes.ofDeparture(organisationId, departureId);
    return { subject: packageName, dates: `${dayText(startsOn)} to ${dayText(endsOn)}`, labels: new Map(types.map(({ code, label }) => [code, label])) };
  }

  private async ofEvent(organisationId: string, eventId: string): Promise<ListHeading> {
    const { name, heldOn } = await this.bibs.event({ organisationId, eventId });
    const categories = (await this.allotments.ofOwners(organisationId, [eventId])).filter(({ kind }) => kind === 'race');
    return { subject: name, dates: dayText(heldOn), labels: new Map(categories.map(({ code, label }) => [code, label])) };
  }
}
