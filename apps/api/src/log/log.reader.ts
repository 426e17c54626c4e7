import { Injectable } from '@nestjs/common';
import { ReadStaffNames } from '#accounts';
import type { AuditActor } from '#audit';
import { ReadBookingNames } from '#bookings';
import type { LogPage } from '#readiness';
import { ReadTravellers } from '#travellers';
import type { LogActorBody, LogPageBody } from './log.schema.js';

const present = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

/** Puts names to the ids of a log, as they are now: four look-ups a page. */
@Injectable()
export class LogReader {
  constructor(
    private readonly staff: ReadStaffNames,
    private readonly bookings: ReadBookingNames,
    private readonly travellers: ReadTravellers,
  ) {}

  async named(organisationId: string, { items, actors, nextCursor }: LogPage): Promise<LogPageBody> {
    const acting = [...items.map(({ actor }) => actor), ...actors];
    const idsOf = (kind: string): string[] => acting.filter((actor) => actor.kind === kind).map(({ id }) => id);
    const staff = await this.staff.of(organisationId, present(idsOf('user')));
    const people = await this.travellers.byIds(organisationId, present([...items.map(({ travellerId }) => travellerId), ...idsOf('traveller')]));
    const references = await this.bookings.of(organisationId, present(items.map(({ bookingId }) => bookingId)));
    const nameOf = (id: string): string | null => {
      const person = people.get(id);
      return person && person.surname !== null ? `${person.givenNames} ${person.surname}`.trim() : null;
    };
    const actorOf = ({ kind, id }: AuditActor): LogActorBody => ({ kind: actorKind(kind, id), id, name: staff.get(id) ?? (kind === 'traveller' ? nameOf(id) : null) });
    return {
      items: items.map(({ actor, bookingId, travellerId, facts, ...line }) => {
        const booking = bookingId === null ? undefined : references.get(bookingId);
        return {
          ...line,
          actor: actorOf(actor),
          booking: booking ? { id: booking.id, reference: booking.reference } : null,
          traveller: travellerId !== null && people.has(travellerId) ? { id: travellerId, name: nameOf(travellerId) } : null,
          facts: { ...facts },
        };
      }),
      actors: actors.map(actorOf),
      nextCursor,
    };
  }
}

/** Customers act by the link in their mail: the audit knows them by what the link is for. */
const actorKind = (kind: string, id: string): LogActorBody['kind'] => {
  if (kind === 'user' || kind === 'api-key' || kind === 'traveller') return kind;
  return /^(waiting-entry|affected-booking):/.test(id) ? 'customer' : 'system';
};
