import { createHash } from 'node:crypto';
import { type BookingRequest, EnterSaleQueue, ReadSaleTicket, SaleQueueModule, type StoredTicket } from '#bookings';
import { newId } from '#kernel';
import { Office, type Stock } from './office.js';
import { valueOf } from './results.js';

/** What a party is, as `Office.request` takes it. */
type Party = Parameters<Office['request']>[0];

/** A departure whose places are sold through the queue. */
export class SaleHall {
  private constructor(readonly office: Office) {}

  static async open(stock: Stock = {}, settings: Parameters<typeof Office.open>[1] = {}): Promise<SaleHall> {
    return new SaleHall(await Office.open(stock, settings, [SaleQueueModule]));
  }

  get sale(): { organisationId: string; departureId: string } {
    const { organisationId, departureId } = this.office.ids;
    return { organisationId, departureId };
  }

  /** One party gets a ticket; the number that it was given. */
  async enter(party: Party = 1, key: string = newId(), more: Partial<BookingRequest> = {}): Promise<{ id: string; number: number; isNew: boolean }> {
    const request = { booking: this.office.request(party, more), locale: 'en' } as const;
    const print = (text: string): Buffer => createHash('sha256').update(text).digest();
    return valueOf(await this.office.get(EnterSaleQueue).enter({ request, attempt: print(key), fingerprint: print(JSON.stringify(request)) }));
  }

  async ticket(id: string): Promise<StoredTicket> {
    return valueOf(await this.office.get(ReadSaleTicket).read(this.office.ids.departureId, id));
  }

  /** Every ticket in the order of the numbers: its state, and the moment at which its booking was taken. */
  tickets(): Promise<{ id: string; number: number; state: string; bookingId: string | null }[]> {
    return this.office.db.database.query(`select id, number, state, booking_id as "bookingId" from sale_ticket order by number`);
  }

  close(): Promise<void> {
    return this.office.close();
  }
}
