import { z } from 'zod';
import type { Agency } from '#accounts';
import type { Arrangement, SoldByAgency } from '#bookings';

export const leaderSchema = z.object({ name: z.string().trim().min(1).max(200), email: z.email().max(254) }).meta({ id: 'Leader' });

const label = z.string().trim().min(1).max(100);
const payer = leaderSchema.nullable().describe('Null: the leader pays');

/** Parts of a party that is being booked; a traveller's place in `travellers` says who is in which. */
export const newSubPartiesSchema = z
  .array(z.strictObject({ label, payer, travellers: z.array(z.int().min(0).max(99)).max(100) }))
  .max(100)
  .describe('Parts of the party that pay for themselves; makes it a group booking');

export const subPartiesSchema = z
  .strictObject({
    subParties: z.array(z.strictObject({ id: z.uuid().optional().describe('Left out for a new one'), label, payer, travellerIds: z.array(z.uuid()).max(100) })).max(100),
  })
  .meta({ id: 'SubParties' });

const soldBySchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    terms: z.enum(['net', 'commission']).describe('As they were when it was booked: it pays the price less its commission, or all and gets the commission later'),
    commissionBasisPoints: z.int(),
  })
  .meta({ id: 'SoldBy' });

/** What a booking says beside its party. */
export const arrangementFields = {
  kind: z.enum(['individual', 'group']),
  subParties: z.array(
    z.object({
      id: z.uuid(),
      label: z.string(),
      payer: leaderSchema.nullable(),
      travellerIds: z.array(z.uuid()),
      ended: z.boolean().describe('Not part of the booking any more; its payer may have paid'),
    }).meta({ id: 'SubParty' }),
  ),
  agency: soldBySchema.nullable().describe('Who sold it, where that was an agency'),
};

type ArrangementBody = z.output<z.ZodObject<typeof arrangementFields>>;

/** `travellerIds` are those who travel now; agencies are those of the organisation, to name the one that sold it. */
export function arrangementBody(arrangement: Arrangement | undefined, travellerIds: readonly string[], agencies: readonly Agency[]): ArrangementBody {
  if (!arrangement) return { kind: 'individual', subParties: [], agency: null };
  const { kind, agency, subParties, memberships } = arrangement;
  return {
    kind,
    subParties: subParties.map((part) => ({ ...part, travellerIds: travellerIds.filter((id) => memberships.get(id) === part.id) })),
    agency: agency && {
      id: agency.agencyId, name: agencies.find(({ id }) => id === agency.agencyId)?.name ?? '', terms: agency.terms, commissionBasisPoints: agency.commissionBasisPoints,
    },
  };
}

/** What a booking keeps of the agency that sells it. */
export const soldBy = (agency: Agency | undefined): SoldByAgency | null =>
  agency ? { agencyId: agency.id, terms: agency.terms, commissionBasisPoints: agency.commissionBasisPoints } : null;
