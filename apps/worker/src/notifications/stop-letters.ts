import { Injectable } from '@nestjs/common';
import { ReadOrganisation } from '#accounts';
import { ChoiceLinks, ReadBooking, ReadWaitingEntry } from '#bookings';
import { type Delivery, type DraftedLetter, letterCall, ReadLetters } from '#notifications';
import { Config, type RecordedEvent } from '#platform';
import { ReadTravellers } from '#travellers';

/** Addresses a letter that was approved: the name and the link are read now, and are kept nowhere. */
@Injectable()
export class StopLetters {
  constructor(
    private readonly letters: ReadLetters,
    private readonly bookings: ReadBooking,
    private readonly entries: ReadWaitingEntry,
    private readonly organisations: ReadOrganisation,
    private readonly links: ChoiceLinks,
    private readonly travellers: ReadTravellers,
    private readonly config: Config,
  ) {}

  async for({ type, organisationId, subject }: RecordedEvent): Promise<Delivery | null> {
    if (type !== 'letter.released') return null;
    const letter = await this.letters.one(organisationId, String(subject['letterId']));
    const reader = letter?.releasedAt ? await this.readerOf(letter) : null;
    const operator = await this.organisations.byId(organisationId);
    if (!letter || !reader || !operator) return null;
    const { id, locale, facts, addressee, addresseeId, departureId } = letter;
    const link = 'pageId' in facts ? facts.pageId && this.links.linkTo(facts.pageId) : new URL('/trip', this.config.get('PUBLIC_URL')).href;
    const call = letterCall(facts, { name: reader.name, operator: operator.name, link });
    const customer = addressee === 'booking' ? { bookingId: addresseeId } : addressee === 'waiting-entry' ? { waitingEntryId: addresseeId } : {};
    const about = departureId ? { about: { departureId, ...customer } } : {};
    return { ...call, ...about, key: `letter.${id}`, organisationId, travellerId: addressee === 'traveller' ? addresseeId : null, to: reader.email, locale };
  }

  private async readerOf({ organisationId, addressee, addresseeId }: DraftedLetter): Promise<{ name: string; email: string } | null> {
    if (addressee === 'traveller') return this.traveller(organisationId, addresseeId);
    const found = addressee === 'booking' ? await this.bookings.read(organisationId, addresseeId) : await this.entries.read(organisationId, addresseeId);
    return found.refused ? null : found.value.leader;
  }

  /** Nobody writes to who was erased. */
  private async traveller(organisationId: string, travellerId: string): Promise<{ name: string; email: string } | null> {
    const person = (await this.travellers.byIds(organisationId, [travellerId])).get(travellerId);
    return person?.email ? { name: `${person.givenNames ?? ''} ${person.surname ?? ''}`.trim(), email: person.email } : null;
  }
}
