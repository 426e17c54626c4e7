import { z } from 'zod';
import { moneySchema } from '../packages/departure.schema.js';
import { reasonSchema, stateSchema } from './waiting-list.schema.js';

/** What a customer sees of their place. */
export const myPlaceSchema = z
  .object({
    state: stateSchema,
    reason: reasonSchema.nullable(),
    note: z.string().nullable().describe('What the operator wrote when they took the party off'),
    place: z.int().nullable().describe('How many still wait before this party, and one'),
    partySize: z.int(),
    party: z.array(z.object({ givenNames: z.string(), surname: z.string(), race: z.string().nullable(), room: z.string() })).describe('Empty once the entry has ended'),
    offer: z.object({ reference: z.string(), until: z.iso.datetime(), total: moneySchema }).nullable(),
    terms: z.object({ version: z.int(), text: z.string() }).nullable().describe('What is accepted with the offer; null where the operator has no terms'),
    operator: z.string(),
    packageName: z.string(),
    destination: z.string(),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    joinedAt: z.iso.datetime(),
  })
  .meta({ id: 'MyWaitingPlace' });

export const waitingLink = z.strictObject({ token: z.string().min(1).max(200).describe('What follows # in the link') });
export const acceptance = z.strictObject({ termsVersion: z.int().min(1).nullable().describe('Which version of the terms is accepted; null where there are none') }).meta({ id: 'OfferAcceptance' });
export const lostLink = z.strictObject({ email: z.email().max(254) });

export type MyPlaceBody = z.output<typeof myPlaceSchema>;
