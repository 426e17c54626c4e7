import { ConfirmBooking, ReadRooming, type RoomingPlan } from '#bookings';
import { AnswerQuestions } from '#travellers';
import type { Office } from './office.js';
import { valueOf } from './results.js';

/** Someone who works on the rooms of an office's departure. */
export class RoomingDesk {
  readonly key: { organisationId: string; departureId: string };

  constructor(private readonly office: Office) {
    this.key = { organisationId: office.ids.organisationId, departureId: office.ids.departureId };
  }

  /** A confirmed booking of travellers of these genders, as they answer themselves. `?` has not answered. */
  async book(genders: string, room = 'twin'): Promise<{ bookingId: string; ids: string[] }> {
    const booking = valueOf(await this.office.book([...genders].map(() => ({ room }))));
    valueOf(await this.office.get(ConfirmBooking).confirm(this.key.organisationId, booking.id));
    const ids = booking.travellers.map(({ id }) => id);
    for (const [at, gender] of [...genders].entries()) if (gender !== '?') await this.answer(ids[at]!, gender);
    return { bookingId: booking.id, ids };
  }

  async answer(travellerId: string, sex: string, expectedVersion = 0): Promise<void> {
    const { organisationId } = this.key;
    valueOf(await this.office.get(AnswerQuestions).answer({ organisationId, travellerId, answers: { sex }, expectedVersion }));
  }

  async plan(): Promise<RoomingPlan> {
    return valueOf(await this.office.get(ReadRooming).read(this.key));
  }

  async version(): Promise<number> {
    return (await this.plan()).version;
  }

  /** Who is in which room, such as `{ 'twin 1': [a, b] }`. */
  async beds(): Promise<Record<string, string[]>> {
    const { rooms } = await this.plan();
    return Object.fromEntries(rooms.map(({ code, number, guests }) => [`${code} ${number}`, guests.flatMap((id) => id ?? [])]));
  }
}
