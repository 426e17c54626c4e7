import { z } from 'zod';
import {
  type Leg, type LegPerson, listedFacts, type ManifestDelta, manifestFormats, manifestKinds, manifestNeeds, type ManifestPreview, type ManifestRecord, type ManifestsOfLeg, receivers,
  type StreamOfLeg,
} from '#flights';
import { legSchema } from '../packages/departure.schema.js';

const kind = z.enum(manifestKinds).describe('`paxlst` and `crew` are UN/EDIFACT messages, `ssr` lines for bookings, `pnl` a name list and its updates, `list` a table for people');
const receiver = z.enum(receivers);
const name = z.string().nullable().describe('Null once the traveller was erased');

const personSchema = z.object({ id: z.uuid(), booking: z.string(), name, missing: z.array(z.enum(manifestNeeds)) }).meta({ id: 'ManifestPerson' });
const namedSchema = z.object({ id: z.uuid(), name });

const deltaSchema = z
  .object({
    added: z.array(namedSchema),
    changed: z.array(namedSchema.extend({ facts: z.array(z.enum(listedFacts)) })),
    removed: z.array(namedSchema),
  })
  .meta({ id: 'ManifestDelta' });

export const recordSchema = z
  .object({
    id: z.uuid(),
    legId: z.uuid(),
    kind,
    receiver,
    number: z.int(),
    isDelta: z.boolean().describe('Tells additions, changes and deletions only, not everybody'),
    people: z.int(),
    madeAt: z.iso.datetime(),
    madeBy: z.string().nullable(),
    sentAt: z.iso.datetime().nullable(),
    sentBy: z.string().nullable(),
    sentTo: z.string().nullable(),
  })
  .meta({ id: 'ManifestRecord' });

const streamSchema = z
  .object({
    kind,
    receiver,
    items: z.array(recordSchema),
    lastSent: recordSchema.nullable(),
    delta: deltaSchema.nullable().describe('From what was sent last to what is so now; null while nothing was sent'),
    isCurrent: z.boolean().describe('What was sent last is what is so now'),
    isRetimed: z.boolean().describe('What was sent last was for other times of the leg: the next one tells everybody anew'),
    held: z.array(z.uuid()).describe('Who keeps it from leaving'),
  })
  .meta({ id: 'ManifestStream' });

const legManifestsSchema = z.object({ leg: legSchema, isCancelled: z.boolean().describe('It does not go: whoever was sent a list has to be told'), travellers: z.array(personSchema), crew: z.int(), streams: z.array(streamSchema) }).meta({ id: 'LegManifests' });

export const departureManifestsSchema = z.object({ items: z.array(legManifestsSchema) }).meta({ id: 'DepartureManifests' });
export type DepartureManifestsBody = z.output<typeof departureManifestsSchema>;

const directory = z.string().trim().max(5).describe('UN/EDIFACT directory in place of the receiver’s own, such as 15B');

export const orderSchema = z
  .strictObject({
    kind,
    receiver,
    whole: z.boolean().default(false).describe('Everybody anew, although the receiver was sent a list before'),
    directory: directory.optional(),
  })
  .meta({ id: 'ManifestOrder' });

export const previewQuery = z.object({ kind, receiver, whole: z.enum(['true', 'false']).default('false'), directory: directory.optional() });

export const previewSchema = z
  .object({
    isDelta: z.boolean(),
    people: z.int(),
    text: z.string().nullable().describe('The message; null for a list'),
    table: z.object({ headings: z.array(z.string()), rows: z.array(z.array(z.string())) }).nullable(),
  })
  .meta({ id: 'ManifestPreview' });

export const fileQuery = z.object({ format: z.enum(manifestFormats) });
export const sentSchema = z.strictObject({ to: z.string().trim().min(1).max(200).describe('To whom it went, such as the desk of the border') }).meta({ id: 'ManifestSent' });

type Names = ReadonlyMap<string, string>;

const nameOf = ({ surname, givenNames }: { readonly surname: string | null; readonly givenNames: string | null }): string | null =>
  surname === null ? null : [surname, givenNames].filter(Boolean).join(', ');

export const recordBody = ({ id, legId, kind: form, receiver: to, number, isDelta, people, madeAt, madeBy, sentAt, sentBy, sentTo }: ManifestRecord, names: Names): z.output<typeof recordSchema> => ({
  id, legId, number, isDelta, people, sentTo, kind: form, receiver: to,
  madeAt: madeAt.toISOString(),
  madeBy: (madeBy && names.get(madeBy)) ?? null,
  sentAt: sentAt?.toISOString() ?? null,
  sentBy: (sentBy && names.get(sentBy)) ?? null,
});

const deltaBody = ({ added, changed, removed }: ManifestDelta): z.output<typeof deltaSchema> => ({
  added: added.map((person) => ({ id: person.id, name: nameOf(person) })),
  changed: changed.map(({ after, facts }) => ({ id: after.id, name: nameOf(after), facts: [...facts] })),
  removed: removed.map((person) => ({ id: person.id, name: nameOf(person) })),
});

const streamBody = ({ kind: form, receiver: to, items, lastSent, delta, isRetimed, isCurrent, held }: StreamOfLeg, names: Names): z.output<typeof streamSchema> => ({
  kind: form, receiver: to,
  items: items.map((record) => recordBody(record, names)),
  lastSent: lastSent && recordBody(lastSent, names),
  delta: delta && deltaBody(delta),
  isCurrent, isRetimed,
  held: [...held],
});

const personBody = ({ person, missing }: LegPerson): z.output<typeof personSchema> => ({ id: person.id, booking: person.booking, name: nameOf(person), missing: [...missing] });

const legBody = ({ id, direction, mode, carrier, number, from, to, fromCountry, toCountry, departsAt, arrivesAt, fromZone, toZone }: Leg): z.output<typeof legSchema> => ({
  id, direction, mode, carrier, number, from, to, fromCountry, toCountry, departsAt, arrivesAt, fromZone, toZone,
});

export const legManifestsBody = ({ leg, isCancelled, travellers, crew, streams }: ManifestsOfLeg, names: Names): z.output<typeof legManifestsSchema> => ({
  leg: legBody(leg), isCancelled,
  travellers: travellers.map(personBody),
  crew: crew.length,
  streams: streams.map((stream) => streamBody(stream, names)),
});

export const previewBody = ({ isDelta, people, text, table }: ManifestPreview): z.output<typeof previewSchema> => ({
  isDelta, people, text, table: table && { headings: [...table.headings], rows: table.rows.map((row) => [...row]) },
});
