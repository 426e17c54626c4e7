import { Test } from '@nestjs/testing';
import sharp from 'sharp';
import { ConfirmBooking } from '#bookings';
import { DocumentsModule, UploadDocument } from '#documents';
import { type Config, Files, openStorage } from '#platform';
import { Office } from './office.js';
import { valueOf } from './results.js';
import { testPlatform } from './test-platform.js';

/** Travellers on a confirmed booking, who can upload pictures; to be checked by workers in processes of their own. */
export class BookedParty {
  private constructor(
    readonly office: Office,
    readonly travellerIds: readonly string[],
    private readonly uploads: UploadDocument,
  ) {}

  static async open(size: number, settings: Partial<Config['settings']> = {}): Promise<BookedParty> {
    const office = await Office.open({}, settings);
    const { db, ids: { organisationId } } = office;
    await db.database.query(`insert into organisation (id, name) values ($1, 'Waypoint Tours')`, [organisationId]);
    const booking = valueOf(await office.book(size));
    valueOf(await office.get(ConfirmBooking).confirm(organisationId, booking.id));
    const files = new Files(await openStorage(db.config.get('STORAGE_URL')), db.vault);
    const documents = await Test.createTestingModule({ imports: [testPlatform(db, [{ provide: Files, useValue: files }]), DocumentsModule] }).compile();
    return new BookedParty(office, booking.travellers.map(({ id }) => id), documents.get(UploadDocument));
  }

  /** Uploads for one of them. Returns the id of the check. */
  async upload(travellerId: string, bytes: Buffer): Promise<string> {
    return valueOf(await this.uploads.upload({ organisationId: this.office.ids.organisationId, travellerId, bytes })).id;
  }

  async checks(): Promise<{ id: string; state: string; step: string | null; outcome: string | null; lane: string }[]> {
    return this.office.db.database.query('select id, state, step, outcome, lane from document_check order by created_at, id');
  }

  /** How often each event was published about each check. */
  async told(...types: string[]): Promise<Record<string, Record<string, number>>> {
    const rows = await this.office.db.database.query<{ id: string; type: string; times: number }>(
      `select subject->>'checkId' as id, type, count(*)::int as times from outbox where type = any($1) group by 1, 2 order by 2`,
      [types],
    );
    const told: Record<string, Record<string, number>> = {};
    for (const { id, type, times } of rows) (told[id] ??= {})[type] = times;
    return told;
  }

  close(): Promise<void> {
    return this.office.close();
  }
}

/** A picture without a passport in it, quick to read: its check ends rejected, and a letter is written. */
export const greyPicture = (shade = 128): Promise<Buffer> =>
  sharp({ create: { width: 700, height: 500, channels: 3, background: { r: shade, g: shade, b: shade } } }).jpeg().toBuffer();
