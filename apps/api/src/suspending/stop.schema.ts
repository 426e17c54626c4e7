import { z } from 'zod';
import { moneySchema } from '../packages/departure.schema.js';

export const causeSchema = z.enum(['traveller', 'operator', 'organiser', 'authority', 'home-state', 'visa-refused-own-fault', 'visa-refused-not-own-fault']);
export const choiceSchema = z.enum(['refund', 'credit', 'standby']);

const words = {
  cause: causeSchema,
  reason: z.string().max(1000).describe('As customers read it'),
  ruleId: z.string().trim().max(200).nullable().default(null).describe('The entry rule that caused it'),
};

/** Departures by their ids, or (without any) everything that feeds an event. */
const scope = {
  departureIds: z.array(z.uuid()).max(50).default([]),
  eventId: z.uuid().nullable().default(null).describe('Everything that feeds it, where no departure is named'),
};

export const stopQuestionSchema = z.strictObject({ ...scope, cause: causeSchema }).meta({ id: 'StopQuestion' });

export const newSuspensionSchema = z
  .strictObject({ ...scope, ...words, learnedOn: z.iso.date(), answerBy: z.iso.date().describe('The last day on which customers choose') })
  .meta({ id: 'NewSuspension' });

export const newEventCancellationSchema = z
  .strictObject({ ...scope, ...words, bookings: z.int().min(0).describe('How many the preview showed: where it is another number now, nothing is cancelled') })
  .meta({ id: 'NewEventCancellation' });

const wayOutSchema = z.object({ back: moneySchema, kept: moneySchema });

export const exposureSchema = z
  .object({
    currency: z.string(),
    bookings: z.int(),
    travellers: z.int(),
    booked: moneySchema,
    paid: moneySchema,
    owed: moneySchema,
    refund: wayOutSchema,
    credit: wayOutSchema,
    lines: z.array(z.object({ label: z.string(), scale: z.string(), travellers: z.int(), kept: moneySchema })).describe('How the refunds come about'),
  })
  .meta({ id: 'Exposure' });

export const stopPreviewSchema = z
  .object({
    departures: z.array(z.object({ id: z.uuid(), packageName: z.string(), startsOn: z.iso.date(), endsOn: z.iso.date() })),
    exposure: z.array(exposureSchema).describe('Of contracts, by currency'),
    contracts: z.int(),
    held: z.int().describe('Bookings that are held, and no contract yet'),
    waiting: z.int().describe('Parties on the waiting list'),
    tickets: z.int().describe('Tickets in the sale queue'),
    languages: z.array(z.object({ locale: z.string(), letters: z.int() })),
    papers: z.object({ drafted: z.int(), submitted: z.int(), issued: z.int(), batches: z.int() }).describe('Visa applications that would be in vain: with us, with an authority, issued; and the batches in which they stand'),
    lists: z.array(z.object({ kind: z.string(), count: z.int() })).describe('What was sent to suppliers, carriers and authorities, by kind'),
  })
  .meta({ id: 'StopPreview' });

export const suspensionSchema = z
  .object({
    id: z.uuid(),
    eventId: z.uuid().nullable(),
    departureIds: z.array(z.uuid()),
    state: z.enum(['suspending', 'suspended', 'reopened']),
    cause: causeSchema,
    reason: z.string(),
    ruleId: z.string().nullable(),
    learnedOn: z.iso.date(),
    answerBy: z.iso.date(),
    suspendedBy: z.string().nullable(),
    suspendedAt: z.iso.datetime(),
    reopening: z.object({ by: z.string().nullable(), at: z.iso.datetime(), reason: z.string() }).nullable(),
    version: z.int(),
  })
  .meta({ id: 'Suspension' });

const countSchema = z.object({
  state: z.enum(['suspended', 'restored', 'refunded', 'credited']),
  choice: choiceSchema.nullable(),
  ordered: z.boolean().describe('It is being carried out'),
  failed: z.boolean(),
  cancelled: z.boolean().describe('It was cancelled in another way'),
  bookings: z.int(),
  travellers: z.int(),
  returned: moneySchema,
});

/** What it comes to when what was chosen is carried out. */
const dueSchema = z
  .object({ choice: z.enum(['refund', 'credit']), currency: z.string(), bookings: z.int(), travellers: z.int(), back: moneySchema, kept: moneySchema })
  .meta({ id: 'DueChoice' });

export const suspensionDetailSchema = suspensionSchema
  .extend({ exposure: z.array(exposureSchema).describe('Of those who are not out'), due: z.array(dueSchema).describe('Of those who chose money or credit and have not got it'), counts: z.array(countSchema) })
  .meta({ id: 'SuspensionDetail' });

export const affectedSchema = z
  .object({
    id: z.uuid(),
    bookingId: z.uuid(),
    reference: z.string(),
    leader: z.string().nullable(),
    bookingStatus: z.enum(['held', 'confirmed', 'paused', 'suspended', 'cancelled', 'expired']),
    state: z.enum(['suspended', 'restored', 'refunded', 'credited']),
    travellers: z.int(),
    choice: choiceSchema.nullable(),
    choiceBefore: z.enum(['refund', 'credit']).nullable().describe('Chosen, and not carried out, when it was reopened'),
    chosenAt: z.iso.datetime().nullable(),
    chosenBy: z.string().nullable().describe('Of the staff; null where the customer did'),
    ordered: z.boolean(),
    problem: z.string().nullable(),
    booked: moneySchema,
    paid: moneySchema,
    owed: moneySchema,
    refund: wayOutSchema,
    credit: wayOutSchema,
    returned: moneySchema.nullable().describe('What has gone back, or is on the credit note'),
  })
  .meta({ id: 'AffectedBooking' });

export const staffChoiceSchema = z.strictObject({ choice: choiceSchema }).meta({ id: 'CustomerChoice' });

export const executionOrderSchema = z
  .strictObject({
    choices: z.array(z.enum(['refund', 'credit'])).min(1).max(2),
    method: z.enum(['bank-transfer', 'card', 'cash', 'cheque', 'other']).default('bank-transfer'),
    creditUntil: z.iso.date().nullable().default(null).describe('The last day of the credit notes; null for notes without'),
  })
  .meta({ id: 'ExecutionOrder' });

export const reopeningSchema = z.strictObject({ reason: z.string().max(1000), answerBy: z.iso.date() }).meta({ id: 'Reopening' });

export const eventCancellationSchema = z
  .object({
    id: z.uuid(),
    eventId: z.uuid().nullable(),
    departureIds: z.array(z.uuid()),
    state: z.enum(['running', 'done']),
    cause: causeSchema,
    reason: z.string(),
    ruleId: z.string().nullable(),
    startedBy: z.string().nullable(),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    closedEntries: z.int(),
    pending: z.int(),
    cancelled: z.int(),
    refused: z.array(z.object({ bookingId: z.uuid(), reference: z.string(), problem: z.string() })).describe('What could not be done, and why'),
    back: z.array(moneySchema).describe('What is to be refunded, by currency'),
    kept: z.array(moneySchema),
  })
  .meta({ id: 'EventCancellation' });

export const lettersSchema = z
  .object({
    counts: z.array(z.object({ locale: z.string(), news: z.string(), drafted: z.int(), released: z.int(), sent: z.int() })),
    samples: z.array(z.object({ locale: z.string(), news: z.string(), subject: z.string(), text: z.string() })),
  })
  .meta({ id: 'DraftedLetters' });

export const occasionQuery = z.object({ occasion: z.enum(['suspension', 'reopening', 'execution', 'cancellation']) });
export const releasedSchema = z.object({ released: z.int() }).meta({ id: 'ReleasedLetters' });

export type StopQuestionBody = z.output<typeof stopQuestionSchema>;
export type StopPreviewBody = z.output<typeof stopPreviewSchema>;
export type SuspensionBody = z.output<typeof suspensionSchema>;
export type SuspensionDetailBody = z.output<typeof suspensionDetailSchema>;
export type AffectedBody = z.output<typeof affectedSchema>;
export type ExposureBody = z.output<typeof exposureSchema>;
export type EventCancellationBody = z.output<typeof eventCancellationSchema>;
export type LettersBody = z.output<typeof lettersSchema>;
