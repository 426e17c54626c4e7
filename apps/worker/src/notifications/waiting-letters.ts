import { Injectable } from '@nestjs/common';
import { ReadOrganisation } from '#accounts';
import { ReadWaitingEntry, type WaitingDetail, WaitingLinks, type WaitingState } from '#bookings';
import type { Delivery, TemplateValues } from '#notifications';
import { ReadDeparture } from '#packages';
import type { RecordedEvent } from '#platform';

type News = TemplateValues['waiting-list']['news'];

/** What each event is news of, and in which states it still is: what is no longer so is not written any more. */
const newsOf: Readonly<Record<string, { readonly news: News; readonly while: readonly WaitingState[] }>> = {
  'waiting-list.joined': { news: 'joined', while: ['waiting'] },
  'waiting-list.link-asked': { news: 'link', while: ['waiting', 'skipped', 'offered'] },
  'waiting-list.offered': { news: 'offered', while: ['offered'] },
  'waiting-list.accepted': { news: 'accepted', while: ['accepted'] },
  'waiting-list.skipped': { news: 'skipped', while: ['skipped'] },
  'waiting-list.lapsed': { news: 'lapsed', while: ['lapsed'] },
  'waiting-list.left': { news: 'removed', while: ['left'] },
  'waiting-list.closed': { news: 'closed', while: ['closed'] },
};

/** Who left of their own accord knows it. */
const leftThemselves = new Set(['by-customer', 'declined']);

/** Makes the letters to customers on a waiting list. Each event is written of once. */
@Injectable()
export class WaitingLetters {
  constructor(
    private readonly entries: ReadWaitingEntry,
    private readonly departures: ReadDeparture,
    private readonly organisations: ReadOrganisation,
    private readonly links: WaitingLinks,
  ) {}

  async for({ id, type, organisationId, subject }: RecordedEvent): Promise<Delivery | null> {
    const told = newsOf[type];
    if (!told) return null;
    const found = await this.entries.read(organisationId, String(subject['entryId']));
    if (found.refused) return null;
    const entry = found.value;
    if (!told.while.includes(entry.state) || leftThemselves.has(entry.reason ?? '')) return null;
    // Drafted with the letters of the cancellation: somebody approves those first.
    if (entry.reason === 'departure-cancelled') return null;
    return this.letter(`${type}.${id}`, told.news, entry);
  }

  private async letter(key: string, news: News, entry: WaitingDetail): Promise<Delivery | null> {
    const { organisationId, departureId, leader, offer, locale, place, partySize, reason, note } = entry;
    const departure = await this.departures.forSale(organisationId, departureId);
    const organisation = await this.organisations.byId(organisationId);
    if (departure.refused || !organisation || !leader) return null;
    const { packageName: tripName, startsOn, endsOn } = departure.value;
    return {
      key, organisationId, travellerId: null, to: leader.email, locale, template: 'waiting-list', about: { departureId, waitingEntryId: entry.id },
      values: {
        news, name: leader.name, operator: organisation.name, tripName, startsOn, endsOn, partySize, place, reason, note,
        link: this.links.linkTo(entry.id), until: offer?.until ?? null, reference: offer?.reference ?? null,
      },
    };
  }
}
