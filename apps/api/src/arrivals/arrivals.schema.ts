import { z } from 'zod';
import { arrivalOutcomes } from '#flights';
import { blockerCodes } from '../readiness/readiness.schema.js';

const line = (longest: number) => z.string().trim().min(1).max(longest).regex(/^[^\p{Cc}]*$/u, 'Without line breaks.');
export const tokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

const expected = {
  travellerId: z.uuid(),
  name: z.string().nullable().describe('Null once they were erased'),
  party: z.string(),
  room: z.string().nullable(),
};

const arrival = z.object({ outcome: z.enum(arrivalOutcomes), seenAt: z.iso.datetime(), byGuide: z.boolean() });

const leg = {
  id: z.uuid(),
  direction: z.enum(['arrival', 'departure']),
  mode: z.enum(['air', 'rail', 'road', 'sea']),
  number: z.string().describe('With the carrier, such as JS152'),
  from: z.string(),
  to: z.string(),
  departsAt: z.string().describe('At the local time of the place'),
  arrivesAt: z.string(),
  fromZone: z.string(),
  toZone: z.string(),
};

const trip = { departureId: z.uuid(), packageName: z.string(), startsOn: z.iso.date(), endsOn: z.iso.date() };

export const boardSchema = z
  .object({
    ...trip,
    legs: z.array(
      z
        .object({
          ...leg,
          guide: z.object({ name: z.string(), phone: z.string() }).nullable(),
          guideVersion: z.int().describe('Name it in If-Match when the guide is changed; 0 before the first'),
          travellers: z.array(
            z
              .object({ ...expected, remark: z.string().nullable(), remarkVersion: z.int(), missing: z.array(z.enum(blockerCodes)), arrival: arrival.nullable() })
              .meta({ id: 'ExpectedTraveller' }),
          ),
        })
        .meta({ id: 'MetLeg' }),
    ),
  })
  .meta({ id: 'ArrivalBoard' });

/** What a guide without a sign-in sees: nothing of a passport, a birthday, an address, money or papers. */
export const guideBoardSchema = z
  .object({
    ...trip,
    until: z.iso.datetime().describe('The link opens until then'),
    legs: z.array(
      z
        .object({ ...leg, metBy: z.string().nullable(), travellers: z.array(z.object({ ...expected, remark: z.string().nullable(), outcome: z.enum(arrivalOutcomes).nullable() }).meta({ id: 'GuideTraveller' })) })
        .meta({ id: 'GuideLeg' }),
    ),
  })
  .meta({ id: 'GuideBoard' });

export const guideSchema = z.object({ name: line(80), phone: z.string().trim().regex(/^\+?[0-9][0-9 ()/.-]{3,29}$/, 'A phone number, such as +86 10 6512 3456.') }).meta({ id: 'LegGuide' });
export const remarkSchema = z.object({ travellerId: z.uuid(), remark: z.string().trim().max(300) }).meta({ id: 'LegRemark' });
export const arrivalSchema = z
  .object({ id: z.uuid().describe('Made by whoever saw it: sending it again changes nothing'), travellerId: z.uuid(), outcome: z.enum(arrivalOutcomes), seenAt: z.iso.datetime({ offset: true }) })
  .meta({ id: 'ArrivalRecord' });
export const undoSchema = z.object({ travellerId: z.uuid(), reason: z.string().trim().min(3).max(500) }).meta({ id: 'ArrivalUndoing' });
export const newLinkSchema = z.object({ days: z.int().min(1).max(30) }).meta({ id: 'NewGuideLink' });

const link = z.object({ id: z.uuid(), createdAt: z.iso.datetime(), expiresAt: z.iso.datetime(), revokedAt: z.iso.datetime().nullable() });
export const linksSchema = z.object({ items: z.array(link.meta({ id: 'GuideLink' })) }).meta({ id: 'GuideLinks' });
export const madeLinkSchema = link.extend({ url: z.string().describe('Shown this once') }).meta({ id: 'MadeGuideLink' });

export const guideToken = z.object({ token: tokenSchema }).meta({ id: 'GuideToken' });
export const guideArrivalsSchema = z
  .object({ token: tokenSchema, arrivals: z.array(arrivalSchema.extend({ legId: z.uuid() })).min(1).max(200) })
  .meta({ id: 'GuideArrivals' });
export const guideResultsSchema = z
  .object({ results: z.array(z.object({ id: z.uuid(), code: z.string().nullable().describe('Why it was refused for good; null where it stands') })) })
  .meta({ id: 'GuideResults' });

export type BoardBody = z.output<typeof boardSchema>;
export type GuideBoardBody = z.output<typeof guideBoardSchema>;
export type LinkBody = z.output<typeof link>;
