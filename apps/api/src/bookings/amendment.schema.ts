import { z } from 'zod';
import { cancellationCauses, priceComponents } from '#bookings';
import { moneySchema } from '../packages/money.schema.js';
import { choiceCode, pricedChoices } from '../packages/quote.schema.js';
import { newTravellerSchema, personFields } from './booking.schema.js';

const travellerId = z.uuid();
const causeSchema = z.enum(cancellationCauses).meta({ id: 'CancellationCause' });

const legs = {
  arrivalLegId: z.uuid().optional().describe('For all; the first one in this direction unless told'),
  departureLegId: z.uuid().optional().describe('For all; the first one in this direction unless told'),
};

const changedChoicesSchema = z.strictObject({
  race: choiceCode.nullable().optional(),
  room: choiceCode.optional(),
  options: pricedChoices.options,
  ageBand: pricedChoices.ageBand,
  arrivalLegId: z.uuid().nullable().optional(),
  departureLegId: z.uuid().nullable().optional(),
});

const bookingChangeSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('add'), traveller: newTravellerSchema }),
    z.strictObject({ kind: z.literal('remove'), travellerId, cause: causeSchema.optional() }),
    z.strictObject({ kind: z.literal('replace'), travellerId, by: z.strictObject(personFields) }),
    z.strictObject({ kind: z.literal('choose'), travellerId, choices: changedChoicesSchema, cause: causeSchema.optional().describe('Where a component ends with it; `traveller` unless told') }),
    z.strictObject({ kind: z.literal('move'), departureId: z.uuid(), ...legs }),
    z.strictObject({ kind: z.literal('defer'), departureId: z.uuid(), ...legs }),
  ])
  .meta({ id: 'BookingChange' });

const changes = z.array(bookingChangeSchema).min(1).max(100);
export const amendmentQuestionSchema = z.strictObject({ changes }).meta({ id: 'AmendmentQuestion' });
export const amendmentSchema = z.strictObject({ changes, total: moneySchema.describe('As the preview told it') }).meta({ id: 'Amendment' });

const leaving = {
  cause: causeSchema,
  travellerIds: z.array(travellerId).min(1).max(100).nullable().describe('Who no longer goes; null for the whole booking'),
};
export const cancellationQuestionSchema = z.strictObject(leaving).meta({ id: 'CancellationQuestion' });
export const cancellationSchema = z.strictObject({ ...leaving, total: moneySchema.describe('As the preview told it') }).meta({ id: 'Cancellation' });

export const changeLineSchema = z
  .object({
    travellerId: z.uuid().nullable().describe('Null for who is not in the booking yet, and for the booking as a whole'),
    name: z.string().nullable().describe('Whose line it is; null for the booking as a whole, and once they were erased'),
    option: z.string(),
    label: z.string(),
    component: z.enum(priceComponents),
    before: moneySchema.nullable(),
    after: moneySchema.nullable(),
    why: z.string().nullable().describe('How a fee comes about'),
  })
  .meta({ id: 'ChangeLine' });

export const staleKinds = ['invitation', 'application', 'batch', 'entry-approval', 'manifest', 'room', 'document-check', 'rooming-list', 'bib'] as const;

export const staleFactSchema = z
  .object({
    travellerId: z.uuid(),
    name: z.string().nullable(),
    kind: z.enum(staleKinds),
    effect: z.enum(['withdrawn', 'outdated', 'judged-again', 'revoked', 'changed', 'given-back']),
    detail: z.string().describe('What becomes of it, and why'),
  })
  .meta({ id: 'StaleFact' });

const previewed = {
  version: z.int().describe('Of the booking: name it in If-Match when it is done'),
  lines: z.array(changeLineSchema),
  totalBefore: moneySchema,
  difference: moneySchema,
  total: moneySchema.describe('What the customer owes in all afterwards, fees included'),
  stale: z.array(staleFactSchema).describe('What was finished and is not any more'),
};

export const amendmentPreviewSchema = z
  .object({
    ...previewed,
    departureId: z.uuid().describe('On which the party goes then'),
    unavailable: z.array(z.object({ pointer: z.string(), detail: z.string() })).describe('What is not left at this moment'),
  })
  .meta({ id: 'AmendmentPreview' });

export const cancellationPreviewSchema = z
  .object({
    ...previewed,
    whole: z.boolean().describe('Nobody is left: the booking ends'),
    price: moneySchema.describe('What those who leave were to pay'),
    kept: moneySchema.describe('What of it stays owed'),
    givenBack: moneySchema.describe('What of it does not'),
  })
  .meta({ id: 'CancellationPreview' });

const doneSchema = z.object({
  kind: z.enum(['add', 'remove', 'replace', 'choose', 'move', 'defer']),
  text: z.string().describe('What was done, in a few words'),
});

export const bookingHistorySchema = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        version: z.int(),
        kind: z.enum(['amended', 'cancelled', 'confirmed', 'extended', 'suspended', 'restored']),
        cause: causeSchema.nullable(),
        changes: z.array(doneSchema),
        lines: z.array(changeLineSchema),
        difference: moneySchema,
        by: z.string().nullable().describe('Null where no member of staff did it in person'),
        at: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'BookingHistory' });

export type AmendmentQuestionBody = z.output<typeof amendmentQuestionSchema>;
export type AmendmentBody = z.output<typeof amendmentSchema>;
export type CancellationQuestionBody = z.output<typeof cancellationQuestionSchema>;
export type CancellationBody = z.output<typeof cancellationSchema>;
export type ChangeLineBody = z.output<typeof changeLineSchema>;
export type StaleFactBody = z.output<typeof staleFactSchema>;
export type AmendmentPreviewBody = z.output<typeof amendmentPreviewSchema>;
export type CancellationPreviewBody = z.output<typeof cancellationPreviewSchema>;
export type BookingHistoryBody = z.output<typeof bookingHistorySchema>;
