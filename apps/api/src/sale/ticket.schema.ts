import { z } from 'zod';
import { positionOf, type QueuePulse, secondsUntil, type StoredTicket } from '#bookings';
import { locales, problems } from '#kernel';
import { moneySchema } from '../packages/money.schema.js';
import { pricedChoices } from '../packages/quote.schema.js';
import { largestParty } from './sale.schema.js';

const country = z.string().regex(/^(?:[A-Z]{3}|D)$/, 'use the three-letter code of a country, such as GBR');

const travellerSchema = z
  .strictObject({
    givenNames: z.string().trim().min(1).max(100),
    surname: z.string().trim().min(1).max(100),
    email: z.string().trim().min(3).max(254),
    nationality: country.describe('Of the passport that will be presented'),
    ...pricedChoices,
    arrivalLegId: z.uuid().nullable(),
    departureLegId: z.uuid().nullable(),
  })
  .meta({ id: 'SaleTraveller' });

export const newTicketSchema = z
  .strictObject({
    leader: z.strictObject({ name: z.string().trim().min(1).max(200), email: z.email().max(254) }),
    territory: country.describe('Where the leader lives'),
    travellers: z.array(travellerSchema).min(1).max(largestParty),
    locale: z.enum(locales).default('en').describe('In which language to write to the leader'),
  })
  .meta({ id: 'NewTicket' });

export const confirmationSchema = z
  .strictObject({
    acceptTerms: z.literal(true, 'The terms must be accepted.'),
    termsVersion: z.int().min(1).nullable().describe('Which version was shown; null where the sale has none'),
  })
  .meta({ id: 'TicketConfirmation' });

export const ticketQuery = z.object({
  wait: z.coerce.number().int().min(0).max(25).default(0).describe('Seconds to wait for the turn before the answer comes'),
});

export const ticketSchema = z
  .object({
    number: z.int().describe('In the order of arrival'),
    state: z.enum(['waiting', 'booked', 'wait-listed', 'sold-out', 'refused', 'left']),
    position: z.int().nullable().describe('While it waits: how many are before it, and itself'),
    estimateSeconds: z.int().nullable().describe('While it waits: until its turn, by the pace of the last seconds; null while none is known'),
    lookAgainSeconds: z.int().nullable().describe('While there is more to come: when to ask again'),
    booking: z
      .object({
        reference: z.string(),
        status: z.enum(['held', 'confirmed', 'paused', 'suspended', 'cancelled', 'expired']),
        heldUntil: z.iso.datetime(),
        total: moneySchema,
      })
      .nullable(),
    rank: z.int().nullable().describe('On the waiting list; null in the moments before it is known'),
    refusal: z
      .object({
        code: z.string(),
        title: z.string(),
        detail: z.string().nullable(),
        errors: z.array(z.object({ pointer: z.string(), detail: z.string() })),
      })
      .nullable()
      .describe('Why its turn brought nothing'),
    serverTime: z.iso.datetime(),
  })
  .meta({ id: 'Ticket' });

export type NewTicketBody = z.output<typeof newTicketSchema>;
export type TicketBody = z.output<typeof ticketSchema>;

type TicketFacts = Pick<StoredTicket, 'number' | 'state' | 'rank' | 'refusal' | 'booking'>;

/** Seconds: as long as the turn is far, there is little to ask; a fifth of the way is told anew. */
const [soonest, latest] = [2, 20];

export function ticketBody({ number, state, rank, refusal, booking }: TicketFacts, pulse: QueuePulse, now: Date): TicketBody {
  const position = state === 'waiting' ? positionOf(number, pulse) : null;
  const estimateSeconds = position === null ? null : secondsUntil(position, pulse.perSecond);
  return {
    number, rank, position,
    state: state === 'joining' ? 'wait-listed' : state,
    estimateSeconds,
    lookAgainSeconds: state === 'joining' ? soonest : position === null ? null : Math.min(latest, Math.max(soonest, Math.ceil((estimateSeconds ?? 0) / 5))),
    booking: booking && { reference: booking.reference, status: booking.status, heldUntil: booking.heldUntil.toISOString(), total: booking.total },
    refusal: refusal && { code: refusal.code, title: problems[refusal.code].title, detail: refusal.detail ?? null, errors: [...(refusal.errors ?? [])] },
    serverTime: now.toISOString(),
  };
}
