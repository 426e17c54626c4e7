import { z } from 'zod';
import { locales } from '#kernel';
import { newBookingSchema } from '../bookings/booking.schema.js';
import { pageOf, pageQuery } from '../http/page.js';
import { moneySchema } from '../packages/departure.schema.js';

export const stateSchema = z.enum(['waiting', 'offered', 'skipped', 'accepted', 'lapsed', 'left', 'closed']);
export const reasonSchema = z.enum([
  'entry-denied', 'visa-too-late', 'not-offered', 'by-customer', 'declined', 'by-operator', 'booking-cancelled', 'sale-over', 'departure-cancelled',
]);

export const newWaitingEntrySchema = newBookingSchema
  .omit({ departureId: true, holdMinutes: true, quoteId: true, acceptedTermsVersion: true })
  .extend({ locale: z.enum(locales).optional().describe('The language of the mails; English unless told') })
  .meta({ id: 'NewWaitingEntry' });

const offerSchema = z
  .object({ bookingId: z.uuid(), reference: z.string(), until: z.iso.datetime().describe('The first instant at which it can no longer be accepted'), total: moneySchema })
  .meta({ id: 'WaitingOffer' });

const waitingTravellerSchema = z
  .object({ givenNames: z.string(), surname: z.string(), nationality: z.string(), race: z.string().nullable(), room: z.string() })
  .meta({ id: 'WaitingTraveller' });

const entryFields = {
  id: z.uuid(),
  rank: z.int().describe('The order of arrival; it never changes'),
  place: z.int().nullable().describe('How many still wait before it, and one; null once it waits no more'),
  state: stateSchema,
  reason: reasonSchema.nullable(),
  note: z.string().nullable().describe('What an operator wrote: why they took the party off, or offered out of turn'),
  partySize: z.int(),
  leader: z.object({ name: z.string(), email: z.string() }).nullable().describe('Null some days after the end'),
  party: z.array(waitingTravellerSchema).describe('Empty once the entry has ended'),
  offer: offerSchema.nullable(),
  createdAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
};

export const waitingEntrySchema = z.object(entryFields).meta({ id: 'WaitingEntry' });
export const waitingPageSchema = pageOf(waitingEntrySchema);
export const waitingQuery = pageQuery.extend({
  cursor: z.coerce.number().int().min(1).max(2_000_000_000).optional(),
  ended: z.stringbool().default(false).describe('Those whose entry has ended, instead of those who wait or have an offer'),
});

const waitingChangeSchema = z
  .object({ state: stateSchema, reason: reasonSchema.nullable(), note: z.string().nullable(), by: z.string().nullable().describe('The member of staff who did it'), at: z.iso.datetime() })
  .meta({ id: 'WaitingChange' });

export const waitingDetailSchema = z.object({ ...entryFields, changes: z.array(waitingChangeSchema) }).meta({ id: 'WaitingEntryDetail' });

export const waitingReasonBody = z
  .strictObject({ reason: z.string().trim().max(500).describe('Kept with the name of whoever gives it') })
  .meta({ id: 'WaitingListReason' });

export type NewWaitingEntryBody = z.output<typeof newWaitingEntrySchema>;
export type WaitingEntryBody = z.output<typeof waitingEntrySchema>;
export type WaitingPageBody = z.output<typeof waitingPageSchema>;
export type WaitingQueryBody = z.output<typeof waitingQuery>;
export type WaitingDetailBody = z.output<typeof waitingDetailSchema>;
