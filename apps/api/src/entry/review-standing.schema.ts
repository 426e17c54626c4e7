import { z } from 'zod';
import type { ReviewStanding } from '#entry';

const personSchema = z.object({ id: z.string(), name: z.string() });

export const reviewStandingSchema = z
  .object({
    deadline: z.iso.date().describe('First day on which something is too late; the day of entry where nothing names one'),
    highRisk: z.string().nullable().describe('Why journeys to this authority are marked as high risk'),
    fourEyes: z.boolean().describe('Two different officers approve'),
    firstApproval: z.object({ by: personSchema, at: z.string() }).nullable().describe('While a second one is waited for'),
    taken: z.object({ by: personSchema, until: z.string() }).nullable().describe('Who is reading it'),
    findingCodes: z.array(z.string()),
    revision: z.string(),
  })
  .meta({ id: 'ReviewStanding' });

export type ReviewStandingBody = z.output<typeof reviewStandingSchema>;

/** Whose names a page of them needs. */
export const peopleIn = (standings: readonly ReviewStanding[]): string[] =>
  standings.flatMap(({ firstApproval, taken }) => [firstApproval?.actorId, taken?.holderId].filter((id) => id !== undefined));

export function reviewStandingBody({ firstApproval, taken, findingCodes, ...standing }: ReviewStanding, names: ReadonlyMap<string, string>): ReviewStandingBody {
  const person = (id: string): z.output<typeof personSchema> => ({ id, name: names.get(id) ?? 'Waypass' });
  return {
    ...standing,
    findingCodes: [...findingCodes],
    firstApproval: firstApproval && { by: person(firstApproval.actorId), at: firstApproval.at },
    taken: taken && { by: person(taken.holderId), until: taken.until },
  };
}
