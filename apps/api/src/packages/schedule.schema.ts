import { z } from 'zod';
import { isoDateSchema } from './price-list.schema.js';

const moment = z.iso.datetime({ offset: true, error: 'Write a day and a time.' });
const count = z.int().min(0).max(100_000);

const terms = {
  startsOn: isoDateSchema,
  endsOn: isoDateSchema,
  onSaleFrom: moment,
  onSaleUntil: moment.describe('The first instant at which nothing is sold any more'),
  minimum: count.describe('It runs from so many travellers on'),
  maximum: count,
  territories: z
    .array(z.string().regex(/^[A-Z]{3}$/, 'use the three-letter code of a country, such as GBR'))
    .min(1)
    .max(250)
    .nullable()
    .describe('Countries where it may be sold; null: everywhere'),
};

const newEventSchema = z
  .strictObject({
    name: z.string().trim().min(1, 'Write something here.').max(200),
    heldOn: isoDateSchema,
    code: z.string().regex(/^[a-z0-9-]{1,60}$/).optional().describe('By which entry rules name it'),
  })
  .meta({ id: 'NewEvent' });

const newAllotmentSchema = z
  .strictObject({
    kind: z.string().regex(/^[a-z][a-z-]{0,30}$/, 'such as `place`, `room`, `race` or `option`'),
    code: z.string().regex(/^[a-z0-9-]{1,40}$/, '`any` for places, else such as `twin` or `42`'),
    label: z.string().trim().min(1).max(200),
    capacity: z.int().min(0).max(1_000_000),
    unitSize: z.int().min(1).max(100).optional().describe('1 unless told; 2 for the beds of twin rooms'),
    shared: z.boolean().optional().describe('Whether the event owns it, for all departures that feed it'),
  })
  .meta({ id: 'NewAllotment' });

export const newDepartureSchema = z
  .strictObject({
    packageId: z.uuid(),
    ...terms,
    eventId: z.uuid().nullable().describe('The event that it feeds, if it is there already'),
    newEvent: newEventSchema.optional().describe('The event that it feeds, if it is a new one'),
    allotments: z.array(newAllotmentSchema).max(100),
  })
  .meta({ id: 'NewDeparture' });

export const departureTermsSchema = z.strictObject(terms).meta({ id: 'DepartureTerms' });

export const departureCopySchema = z
  .strictObject({ startsOn: isoDateSchema, newEvent: newEventSchema.optional().describe('Left out, it feeds the same event') })
  .meta({ id: 'DepartureCopy' });

export type NewDepartureBody = z.output<typeof newDepartureSchema>;
export type DepartureTermsBody = z.output<typeof departureTermsSchema>;
export type DepartureCopyBody = z.output<typeof departureCopySchema>;

/** The times of a sale as the rules take them. */
export const instantsOf = <Body extends Pick<DepartureTermsBody, 'onSaleFrom' | 'onSaleUntil'>>(body: Body) => ({
  ...body,
  onSaleFrom: new Date(body.onSaleFrom),
  onSaleUntil: new Date(body.onSaleUntil),
});
