import { z } from 'zod';
import type { InvitationState } from '#accounts';
import type { BookedTraveller, Booking } from '#bookings';
import { moneySchema } from '../packages/money.schema.js';
import { priceLineSchema, pricedChoices } from '../packages/quote.schema.js';
import { currencySchema } from '../packages/price-list.schema.js';
import { arrangementBody, arrangementFields, leaderSchema, newSubPartiesSchema } from './arrangement.schema.js';

const choices = {
  ...pricedChoices,
  arrivalLegId: z.uuid().nullable().describe('Null only where the departure has no legs in this direction'),
  departureLegId: z.uuid().nullable().describe('Null only where the departure has no legs in this direction'),
};

/** Who goes, as told by whoever books. */
export const personFields = {
  givenNames: z.string().trim().min(1).max(100),
  surname: z.string().trim().min(1).max(100),
  email: z.string().trim().min(3).max(254),
  nationality: z.string().regex(/^(?:[A-Z]{3}|D)$/, 'use the three-letter code of a country, such as GBR'),
};

export const newTravellerSchema = z.object({ ...personFields, ...choices }).meta({ id: 'NewTraveller' });

export const newBookingSchema = z
  .object({
    departureId: z.uuid(),
    leader: leaderSchema,
    travellers: z.array(newTravellerSchema).min(1).max(100),
    quoteId: z.uuid().optional().describe('The quote whose price it gets; it must be for the same travellers in the same order'),
    currency: currencySchema.optional().describe('The package’s own unless told'),
    acceptedTermsVersion: z.int().min(1).optional().describe('Which version of the terms the customer accepted; left out where nobody has yet'),
    subParties: newSubPartiesSchema.optional(),
    holdMinutes: z.int().min(1).max(1440).optional().describe('How long to hold before it must be confirmed; 30 unless told'),
  })
  .meta({ id: 'NewBooking' });

const bookedTravellerSchema = z
  .object({
    id: z.uuid(),
    givenNames: z.string().nullable().describe('Null once the traveller was erased'),
    surname: z.string().nullable(),
    email: z.string().nullable(),
    nationality: z.string().nullable(),
    ...choices,
    options: z.array(z.string()),
    ageBand: z.enum(['adult', 'child', 'infant']),
    priceLines: z.array(priceLineSchema),
    invitation: z.enum(['none', 'sent', 'used', 'expired', 'revoked']),
    stage: z.enum(['held', 'booked', 'invited', 'paused', 'suspended', 'cancelled', 'expired']),
  })
  .meta({ id: 'BookedTraveller' });

export const bookingSchema = z
  .object({
    id: z.uuid(),
    reference: z.string(),
    departureId: z.uuid(),
    status: z.enum(['held', 'confirmed', 'paused', 'suspended', 'cancelled', 'expired']),
    expiresAt: z.iso.datetime().nullable(),
    leader: leaderSchema,
    total: moneySchema.describe('What the customer owes in all, fees included'),
    fees: z.array(z.object({ label: z.string(), price: moneySchema })).describe('What changes and cancellations have cost'),
    quoteId: z.uuid().nullable(),
    terms: z.object({ version: z.int(), acceptedAt: z.iso.datetime() }).nullable().describe('What the customer accepted, and when; null as long as nobody has'),
    travellers: z.array(bookedTravellerSchema),
    ...arrangementFields,
    createdAt: z.iso.datetime(),
    version: z.int(),
  })
  .meta({ id: 'Booking' });

export type NewBookingBody = z.output<typeof newBookingSchema>;
export const acceptanceSchema = z.strictObject({ version: z.int().min(1) }).meta({ id: 'TermsAcceptance' });
export const extensionSchema = z.strictObject({ minutes: z.int().min(1).max(1440) }).meta({ id: 'HoldExtension' });

export type BookingBody = z.output<typeof bookingSchema>;

type Stage = z.output<typeof bookedTravellerSchema>['stage'];

/** The part of a traveller's way that booking and invitation know; later steps are readiness's to tell. */
export function stageOf(status: Booking['status'], invitation: InvitationState): Stage {
  if (status !== 'confirmed') return status;
  return invitation === 'none' || invitation === 'revoked' ? 'booked' : 'invited';
}

export function bookingBody(booking: Booking, invitations: ReadonlyMap<string, InvitationState>): BookingBody {
  const { id, reference, departureId, status, leader, total, quoteId, terms, version } = booking;
  return {
    id, reference, departureId, status, leader, total, quoteId, version,
    terms: terms && { version: terms.version, acceptedAt: terms.acceptedAt.toISOString() },
    expiresAt: booking.expiresAt?.toISOString() ?? null,
    fees: booking.fees.map(({ label, price }) => ({ label, price })),
    travellers: booking.travellers.map((traveller) => travellerBody(traveller, status, invitations.get(traveller.id) ?? 'none')),
    ...arrangementBody(undefined, [], []),
    createdAt: booking.createdAt.toISOString(),
  };
}

const travellerBody = ({ priceLines, options, ...traveller }: BookedTraveller, status: Booking['status'], invitation: InvitationState) => ({
  ...traveller,
  options: [...options],
  priceLines: [...priceLines],
  invitation,
  stage: stageOf(status, invitation),
});
