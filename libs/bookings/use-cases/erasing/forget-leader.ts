import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, dayOf } from '#kernel';
import { forgetAnswers, type Transaction } from '#platform';
import { BeforeErasing, ReadTravellers } from '#travellers';
import { erasedLeader } from '../../domain/party.js';
import { OwnBookingRepository } from '../../persistence/own-booking.repository.js';

/**
 * Takes the name and address of a traveller who is erased off the bookings that they led and paid for, with all that could find
 * them by it. A booking that is not over keeps its contract's partner: erasing waits for it.
 */
@Injectable()
export class ForgetLeader implements OnModuleInit {
  constructor(
    private readonly before: BeforeErasing,
    private readonly own: OwnBookingRepository,
    private readonly travellers: ReadTravellers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.before.add((...erased) => this.forget(...erased));
  }

  /** One address may be a family's: while another of the party has it, the leader goes only by their own name. */
  private async forget(tx: Transaction, organisationId: string, travellerId: string): Promise<void> {
    const person = (await this.travellers.byIds(organisationId, [travellerId])).get(travellerId);
    if (!person || person.email === null) return;
    const today = dayOf(this.clock.now());
    const names = [`${person.givenNames} ${person.surname}`, `${person.surname} ${person.givenNames}`].map(plain);
    const led = (await this.own.ledAndOver(tx, organisationId, travellerId, today)).filter(({ leader, shared }) => !shared || names.includes(plain(leader.name)));
    for (const { id } of led) await this.own.replaceLeader(tx, organisationId, id, erasedLeader);
    const paid = await this.own.payersOfOver(tx, organisationId, travellerId, today);
    for (const { id, payer } of paid) if (plain(payer.email) === plain(person.email)) await this.own.replacePayer(tx, organisationId, id, erasedLeader);
    await this.own.forgetEndedWaits(tx, organisationId, travellerId);
    await forgetAnswers(tx, led.map(({ id }) => id));
  }
}

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
