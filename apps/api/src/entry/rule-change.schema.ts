import { z } from 'zod';
import { locales } from '#kernel';
import { type RecordedRuleChange, ruleChangeStatuses } from '#entry';
import type { BlastRadius, TouchedPage, TouchedTraveller } from '#readiness';
import { pageOf, pageQuery } from '../http/page.js';
import { outcomeSchema, requirementBody, requirementSchema } from './verdict.schema.js';

const ruleSchema = z.object({ id: z.string(), summary: z.string() });

const summary = {
  id: z.uuid(),
  ruleSetVersion: z.int().describe('The rule set that the publication brought about'),
  state: z.enum(ruleChangeStatuses),
  publishedAt: z.string(),
  judgedOn: z.iso.date(),
  total: z.int().describe('Trips that the change can be about'),
  judged: z.int(),
  affected: z.int().describe('Trips for which something has changed'),
  note: z.string().nullable(),
  decidedAt: z.string().nullable(),
  version: z.int().describe('For If-Match'),
};

export const ruleChangeSummarySchema = z.object(summary).meta({ id: 'RuleChangeSummary' });
export const ruleChangePageSchema = pageOf(ruleChangeSummarySchema);
export const ruleChangeQuery = pageQuery.extend({ cursor: z.string().regex(/^\d{1,9}$/).optional() });

const amounts = z.object({ currency: z.string(), bookings: z.int(), booked: z.int().describe('Minor units'), paid: z.int().describe('Minor units; received less what went back') }).meta({ id: 'MoneyAtStake' });
const flows = z.object({ from: outcomeSchema, to: outcomeSchema, trips: z.int() }).meta({ id: 'OutcomeFlow' });
const departures = z
  .object({ departureId: z.uuid(), packageName: z.string(), startsOn: z.iso.date(), endsOn: z.iso.date(), travellers: z.int() })
  .meta({ id: 'DepartureAtStake' });

/** What both a publication and a simulation of one have. */
export const radius = { flows: z.array(flows), money: z.array(amounts), departures: z.array(departures) };

export const ruleChangeSchema = z
  .object({ ...summary, rules: z.array(ruleSchema), messages: z.int().describe('How many would go out now'), ...radius })
  .meta({ id: 'RuleChange' });

const messageSchema = z.object({ locale: z.enum(locales), subject: z.string(), text: z.string() }).meta({ id: 'EntryChangedMessage' });

export const touchedSchema = z
  .object({
    travellerId: z.uuid(),
    name: z.string().nullable().describe('Null once the traveller is erased'),
    departureId: z.uuid(),
    bookingId: z.uuid(),
    bookingReference: z.string().nullable(),
    from: outcomeSchema,
    to: outcomeSchema,
    rules: z.array(ruleSchema).describe('The changed rules that did it'),
    asked: z.array(requirementSchema).describe('Asked for now, and not before'),
    dropped: z.array(requirementSchema),
    stands: z.boolean().describe('False once the verdict has turned again: no message goes out'),
    message: messageSchema.nullable(),
  })
  .meta({ id: 'TouchedTraveller' });

export const touchedPageSchema = pageOf(touchedSchema).meta({ id: 'TouchedPage' });
export const touchedQuery = z.object({ cursor: z.string().regex(/^[0-9a-f-]{36}\.[0-9a-f-]{36}$/).optional() });
export const noteSchema = z.object({ note: z.string().max(2_000) }).meta({ id: 'RuleChangeNote' });

export type RuleChangeBody = z.output<typeof ruleChangeSchema>;
export type TouchedPageBody = z.output<typeof touchedPageSchema>;

export const summaryBody = ({ version: ruleSetVersion, revision: version, ...change }: RecordedRuleChange): z.output<typeof ruleChangeSummarySchema> => ({
  id: change.id, ruleSetVersion, state: change.state, publishedAt: change.publishedAt, judgedOn: change.judgedOn, total: change.total,
  judged: change.judged, affected: change.affected, note: change.note, decidedAt: change.decidedAt, version,
});

export const ruleChangeBody = ({ rules, flows: counts, standing, money, departures: named, ...change }: BlastRadius): RuleChangeBody => ({
  ...summaryBody(change),
  rules: [...new Map(rules.map(({ id, summary: text }) => [id, { id, summary: text }])).values()],
  messages: standing, flows: [...counts], money: [...money], departures: [...named],
});

export const touchedBody = ({ items, nextCursor }: TouchedPage<TouchedTraveller & { readonly stands?: boolean }>): TouchedPageBody => ({
  items: items.map(({ rules, asked, dropped, stands = true, ...traveller }) => ({
    ...traveller, rules: [...rules], asked: asked.map(requirementBody), dropped: dropped.map(requirementBody), stands,
  })),
  nextCursor,
});
