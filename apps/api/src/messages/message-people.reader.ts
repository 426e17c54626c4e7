import { Injectable } from '@nestjs/common';
import { ReadBooking, ReadWaitingEntry } from '#bookings';
import type { SentMessage } from '#notifications';
import { ReadTravellers } from '#travellers';

/** Who got a message, by name: a traveller, or the customer of a booking or of a place in line. */
@Injectable()
export class MessagePeopleReader {
  constructor(
    private readonly travellers: ReadTravellers,
    private readonly bookings: ReadBooking,
    private readonly entries: ReadWaitingEntry,
  ) {}

  /** By the message's id; who was erased is not in the map. */
  async of(organisationId: string, messages: readonly SentMessage[]): Promise<Map<string, string>> {
    const travellers = await this.travellers.byIds(organisationId, messages.flatMap(({ travellerId }) => travellerId ?? []));
    const bookings = await this.leaders(messages.map(({ bookingId }) => bookingId), (id) => this.bookings.read(organisationId, id));
    const entries = await this.leaders(messages.map(({ waitingEntryId }) => waitingEntryId), (id) => this.entries.read(organisationId, id));
    return new Map(
      messages.flatMap(({ id, travellerId, bookingId, waitingEntryId }) => {
        const traveller = travellerId ? travellers.get(travellerId) : undefined;
        const name = traveller ? `${traveller.givenNames ?? ''} ${traveller.surname ?? ''}`.trim() : (bookings.get(bookingId ?? '') ?? entries.get(waitingEntryId ?? ''));
        return name ? [[id, name] as const] : [];
      }),
    );
  }

  private async leaders(ids: readonly (string | null)[], read: (id: string) => Promise<{ readonly refused?: boolean; readonly value?: { readonly leader: { readonly name: string } | null } }>): Promise<Map<string, string>> {
    const found = await Promise.all([...new Set(ids)].flatMap((id) => (id ? [read(id).then((answer) => [id, answer.value?.leader?.name] as const)] : [])));
    return new Map(found.flatMap(([id, name]) => (name ? [[id, name] as const] : [])));
  }
}
