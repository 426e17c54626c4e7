import { z } from 'zod';
import type { Introduction } from '#accounts';
import type { Look } from '#documents';
import type { ErasureOutlook } from '#readiness';

const lookSchema = z
  .object({
    at: z.iso.datetime(),
    by: z.object({ firstName: z.string(), role: z.enum(['administrator', 'operator', 'officer', 'agency']) }).nullable().describe('Null for somebody who is not known any more'),
    reason: z.string(),
  })
  .meta({ id: 'PassportLook' });

export const privacySchema = z
  .object({
    surname: z.string().describe('To be typed to confirm an erasure'),
    looks: z.array(lookSchema).describe('Who opened the passport, the photo and the papers, and why; the newest first, at most 200'),
    erasure: z.object({
      askedAt: z.iso.datetime().nullable(),
      waits: z
        .array(z.object({ code: z.enum(['trip', 'authority']), reference: z.string(), until: z.iso.date() }))
        .describe('What it waits for; none: it happens at once'),
    }),
  })
  .meta({ id: 'MyPrivacy' });

export type PrivacyBody = z.output<typeof privacySchema>;

export const lookBody = ({ at, userId, reason }: Look, staff: ReadonlyMap<string, Introduction>): z.output<typeof lookSchema> => ({ at: at.toISOString(), by: staff.get(userId) ?? null, reason });

export const erasureBody = ({ askedAt, waits }: ErasureOutlook): PrivacyBody['erasure'] => ({ askedAt: askedAt?.toISOString() ?? null, waits: waits.map((wait) => ({ ...wait })) });

export const erasureAskSchema = z.object({ surname: z.string().max(200).describe('The traveller’s own, as it is shown') }).meta({ id: 'AskErasure' });
export const erasureAnswerSchema = z.object({ outcome: z.enum(['erased', 'asked']).describe('`asked`: it happens once nothing is left to wait for') }).meta({ id: 'AskedErasure' });

export const erasureRequestsSchema = z
  .object({
    items: z.array(
      z.object({
        travellerId: z.uuid(),
        name: z.string(),
        askedAt: z.iso.datetime(),
        trips: z.array(z.object({ bookingId: z.uuid(), reference: z.string(), until: z.iso.date() })).describe('To be cancelled or to end first'),
      }),
    ),
  })
  .meta({ id: 'ErasureRequests' });
