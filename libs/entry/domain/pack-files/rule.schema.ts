import { z } from 'zod';
import type { RuleText } from '../rules/rule-text.js';
import {
  authorityKinds, confidences, documentTypes, modes, purposes, reaches, requirementOwners, ruleLimits, ruleStatuses,
} from '../rules/vocabulary.js';

const words = (most: number) => z.string().min(1, 'This is missing.').max(most, `At most ${most} characters.`);
const day = z.iso.date('Give a day that exists, as YYYY-MM-DD.');
const openDay = day.nullable();
const count = (most: number) => z.int('Give a whole number.').min(0, 'Not less than 0.').max(most, `At most ${most.toLocaleString('en')}.`);
const list = <Item extends z.ZodType>(item: Item) => z.array(item).min(1, 'Name at least one, or leave it out.').max(ruleLimits.listed, `At most ${ruleLimits.listed}.`);

const setOf = <Item extends z.ZodType<string>>(item: Item) =>
  z.union(
    [
      z.strictObject({ in: list(item), name: words(ruleLimits.name).exactOptional() }),
      z.strictObject({ notIn: list(item), name: words(ruleLimits.name).exactOptional() }),
    ],
    { error: 'Give either “in” or “notIn” with a list of values, and at most a “name”.' },
  );

const states = setOf(words(3)).describe('Three letters: ISO 3166-1, or ICAO Doc 9303-3');

const subjectSchema = z.strictObject({
  issuingStates: states.exactOptional(),
  otherNationalities: states.exactOptional(),
  residence: states.exactOptional(),
  documentTypes: setOf(z.enum(documentTypes)).exactOptional(),
  professions: setOf(words(ruleLimits.name)).exactOptional(),
  visas: setOf(words(ruleLimits.name)).exactOptional(),
  age: z.strictObject({ from: count(150).exactOptional(), to: count(150).exactOptional() }).exactOptional().describe('Whole years on the day of entry, both ends included'),
  recentStay: z.strictObject({ countries: list(words(3)), withinDays: z.int().min(1).max(36_500) }).exactOptional(),
});

const codes = list(words(ruleLimits.name));
const channelSchema = z.strictObject({
  modes: list(z.enum(modes)).exactOptional(),
  from: codes.exactOptional(),
  to: codes.exactOptional(),
  carriers: codes.exactOptional(),
  ports: codes.exactOptional(),
});

const stated = { owner: z.enum(requirementOwners), text: words(ruleLimits.text), daysBeforeEntry: count(36_500).exactOptional(), orVisa: words(ruleLimits.name).exactOptional().describe('Kind of visa that makes it needless') };
const code = words(ruleLimits.id);
const requirementSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['document', 'letter']), code, ...stated }),
    z.strictObject({ kind: z.literal('quarantine'), days: count(36_500), ...stated }),
    z.strictObject({ kind: z.literal('lead-time'), days: count(36_500), unit: z.enum(['calendar-days', 'working-days']).exactOptional(), ...stated }),
    z.strictObject({
      kind: z.literal('stay-at-most'), days: count(36_500), ...stated,
      clock: z.enum(['entry', 'next-midnight']).exactOptional().describe('Counts as many times 24 hours, from entry or from 00:00 of the day after it'),
    }),
    z.strictObject({
      kind: z.literal('fee'), code, fee: z.strictObject({ amount: count(1_000_000_000).describe('Minor units'), currency: z.string().regex(/^[A-Z]{3}$/, 'Three letters, such as EUR.') }), ...stated,
    }),
    z.strictObject({ kind: z.literal('minimum-group'), size: count(100_000), ...stated }),
    z.strictObject({ kind: z.enum(['organised-tour', 'named-hotel', 'onward-ticket']), ...stated }),
    z.strictObject({ kind: z.literal('passport-validity'), months: count(1_200), ...stated }),
    z.strictObject({ kind: z.literal('photo'), maxBytes: count(1_000_000_000), ...stated }),
    z.strictObject({ kind: z.literal('quota'), code, limit: count(10_000_000), ...stated }),
  ])
  .meta({ id: 'RuleRequirement' });

const effectSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('allow'), requirements: z.array(requirementSchema).max(ruleLimits.requirements).exactOptional() }),
    z.strictObject({ kind: z.literal('deny'), explicit: z.boolean().describe('Overrides every allow of the same authority; false: a closing with exceptions') }),
    z.strictObject({ kind: z.literal('require'), requirements: z.array(requirementSchema).min(1, 'Say what is asked for.').max(ruleLimits.requirements) }),
    z.strictObject({ kind: z.literal('freeze') }),
    z.strictObject({ kind: z.literal('quota'), code, limit: count(10_000_000) }),
  ])
  .meta({ id: 'RuleEffect' });

export const authoritySchema = z
  .strictObject({ code: z.string().regex(/^[A-Z][A-Z0-9-]*$/, 'Capital letters, digits and hyphens.').max(ruleLimits.id), kind: z.enum(authorityKinds), name: words(ruleLimits.name) })
  .meta({ id: 'RuleAuthority' });

/** One version of a rule, as files hold it and the API takes it. What it says of the order of fields is nothing. */
export const ruleSchema: z.ZodType<RuleText, RuleText> = z
  .strictObject({
    id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]*$/, 'Letters, digits, dots, colons and hyphens.').max(ruleLimits.id).describe('Stable through its versions'),
    fact: words(ruleLimits.id).describe('The dated fact that it records, where one fact needs several rules'),
    authority: words(ruleLimits.id).describe('Code of an authority of the pack'),
    summary: words(ruleLimits.text).describe('One sentence in plain words'),
    subject: subjectSchema.exactOptional(),
    purposes: list(z.enum(purposes)).exactOptional(),
    events: codes.exactOptional(),
    regions: z
      .array(z.strictObject({ country: words(3).describe('ISO 3166-1, three letters'), zone: words(ruleLimits.name).exactOptional(), site: words(ruleLimits.name).exactOptional() }))
      .min(1)
      .max(ruleLimits.regions),
    channel: channelSchema.exactOptional(),
    effect: effectSchema,
    inForce: z.strictObject({ from: openDay, to: openDay, comparedWith: z.enum(['entry', 'day-asked']).exactOptional() }).describe('Both days included; null is open'),
    known: z.strictObject({ from: day, to: openDay }).describe('When this version was the newest that was known; the last day is not included'),
    reach: z.strictObject({ who: z.enum(reaches), insideIncluded: z.boolean() }),
    status: z.enum(ruleStatuses),
    confidence: z.enum(confidences),
    sources: z.array(words(ruleLimits.text)).min(1, 'Name at least one source.').max(ruleLimits.sources),
    contradicts: list(words(ruleLimits.id)).exactOptional(),
    reviewBy: day.exactOptional().describe('Somebody should have looked by then whether it still holds'),
    isDefault: z.literal(true).exactOptional().describe('Taken over from an unchecked list: gives way to every other rule'),
  })
  .meta({ id: 'EntryRule' });
