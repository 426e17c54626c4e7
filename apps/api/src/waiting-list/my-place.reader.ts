import { Injectable } from '@nestjs/common';
import { ReadOrganisation } from '#accounts';
import { type EntryKey, OpenWaitingLink, ReadWaitingEntry } from '#bookings';
import { refuse } from '#kernel';
import { type PriceList, ReadDeparture, ReadTerms } from '#packages';
import { currentContext } from '#platform';
import { ProblemException } from '../http/problems/problem-exception.js';
import { unwrap } from '../http/problems/unwrap.js';
import type { MyPlaceBody } from './my-place.schema.js';
import { offerBody } from './waiting-list.bodies.js';

/** Puts a customer's place together with their trip, in words. */
@Injectable()
export class MyPlaceReader {
  constructor(
    private readonly links: OpenWaitingLink,
    private readonly entries: ReadWaitingEntry,
    private readonly departures: ReadDeparture,
    private readonly terms: ReadTerms,
    private readonly organisations: ReadOrganisation,
  ) {}

  /** Whose page it is, and who acts from here on; refused where the cookie is missing or none of ours. */
  async keyOf(token: string | undefined): Promise<EntryKey> {
    if (token === undefined) throw new ProblemException(refuse('link.unknown', { detail: 'Open the link from your e-mail on this device.' }));
    const key = unwrap(await this.links.open(token));
    const context = currentContext();
    context.actor = { kind: 'system', id: `waiting-entry:${key.entryId}` };
    context.organisationId = key.organisationId;
    return key;
  }

  async read({ organisationId, entryId }: EntryKey): Promise<MyPlaceBody> {
    const entry = unwrap(await this.entries.read(organisationId, entryId));
    const departure = unwrap(await this.departures.forSale(organisationId, entry.departureId));
    const terms = entry.state === 'offered' ? await this.terms.current(organisationId, entry.departureId) : undefined;
    const operator = await this.organisations.byId(organisationId);
    const { state, reason, note, place, partySize, party, createdAt } = entry;
    const { packageName, destination, startsOn, endsOn, priceList } = departure;
    const offer = offerBody(entry);
    return {
      state, reason, place, partySize, packageName, startsOn, endsOn,
      note: reason === 'by-operator' ? note : null,
      party: party.map(({ givenNames, surname, race, room }) => ({
        givenNames, surname, race: race && labelOf(priceList, `race.${race}`, race), room: labelOf(priceList, `room.${room}`, room),
      })),
      offer: offer && { reference: offer.reference, until: offer.until, total: offer.total },
      terms: terms ? { version: terms.version, text: terms.text } : null,
      operator: operator?.name ?? '',
      destination: destination.label,
      joinedAt: createdAt.toISOString(),
    };
  }
}

const labelOf = (list: PriceList | undefined, option: string, otherwise: string): string =>
  list?.prices.find((price) => price.option === option)?.label ?? otherwise;
