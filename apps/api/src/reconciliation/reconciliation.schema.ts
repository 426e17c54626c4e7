import { z } from 'zod';
import { comparedLists, findingCodes } from '#readiness';

const statuses = ['draft', 'in-review', 'approved', 'rejected', 'in-batch', 'submitted', 'issued', 'refused'] as const;
const ending = z.string().nullable().describe('The last three places; never a whole number');

const finding = z
  .object({
    list: z.enum(comparedLists),
    code: z.enum(findingCodes),
    way: z.enum(['arrival', 'departure']).nullable(),
    flight: z.string().nullable(),
    authority: z.string().nullable().describe('By name'),
    mend: z.object({ place: z.enum(['booking', 'application', 'flights', 'tickets', 'rooms', 'bibs', 'readiness']), id: z.uuid().nullable() }).describe('Where it is put right'),
  })
  .meta({ id: 'ReconciliationFinding' });

const visa = z.object({
  applicationId: z.uuid(),
  authority: z.string(),
  status: z.enum(statuses),
  batchNumber: z.int().nullable(),
  approval: ending,
  nameSent: z.string().nullable().describe('As the list that went out prints it'),
  passportSent: ending,
});

const seat = z.object({ legId: z.uuid(), flight: z.string(), departsAt: z.string(), nameOnTicket: z.string().nullable() });

const traveller = z
  .object({
    travellerId: z.uuid(),
    name: z.string().nullable().describe('Null once they were erased'),
    bookingId: z.uuid().nullable(),
    reference: z.string().nullable(),
    passport: ending,
    standing: z.enum(['booked', 'held', 'left', 'none']),
    race: z.string().nullable(),
    roomType: z.string().nullable(),
    visaNeeded: z.boolean(),
    visas: z.array(visa),
    seats: z.array(seat),
    room: z.object({ place: z.string().nullable(), nameSent: z.string().nullable() }),
    bib: z.object({ number: z.int().nullable(), category: z.string().nullable(), nameSent: z.string().nullable() }),
    findings: z.array(finding),
  })
  .meta({ id: 'ReconciledTraveller' });

export const reconciliationSchema = z
  .object({ travellers: z.array(traveller), agreeing: z.int().describe('How many have nothing to be put right'), findings: z.int(), comparedAt: z.iso.datetime() })
  .meta({ id: 'Reconciliation' });

export type ReconciliationBody = z.output<typeof reconciliationSchema>;
export type ReconciledTravellerBody = ReconciliationBody['travellers'][number];
