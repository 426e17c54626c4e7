import { Injectable } from '@nestjs/common';
import { ReadOrganisation } from '#accounts';
import { ChoiceLinks, ReadBooking, ReadWaitingEntry } from '#bookings';
import { type Delivery, type DraftedLetter, ReadLetters } from '#notifications';
import type { RecordedEvent } from '#platform';

/** Addresses a letter that was approved: the name and the link are read now, and are kept nowhere. */
@Injectable()
export class StopLetters {
  constructor(
    private readonly letters: ReadLetters,
    private readonly bookings: ReadBooking,
    private readonly entries: ReadWaitingEntry,
    private readonly organisations: ReadOrganisation,
    private readonly links: ChoiceLinks,
  ) {}

  async for({ type, organisationId, subject }: RecordedEvent): Promise<Delivery | null> {
    if (type !== 'letter.released') return null;
    const letter = await this.letters.one(organisationId, String(subject['letterId']));
    const reader = letter?.releasedAt ? await this.readerOf(letter) : null;
    const operator = await this.organisations.byId(organisationId);
    if (!letter || !reader || !operator) return null;
    const { id, locale, facts } = letter;
    const link = facts.pageId && this.links.linkTo(facts.pageId);
    return { key: `letter.${id}`, organisationId, travellerId: null, to: reader.email, locale, template: 'stopped-trip', values: { ...facts, name: reader.name, operator: operator.name, link } };
  }

  private async readerOf({ organisationId, addressee, addresseeId }: DraftedLetter): Promise<{ name: string; email: string } | null> {
    const found = addressee === 'booking' ? await this.bookings.read(organisationId, addresseeId) : await this.entries.read(organisationId, addresseeId);
    return found.refused ? null : found.value.leader;
  }
}
