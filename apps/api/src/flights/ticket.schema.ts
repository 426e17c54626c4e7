import { z } from 'zod';
import { type ComparedTicket, differenceCodes, LONGEST_NAME, type NameFix, nameGrades, type StoredTicket, type TicketMatch, type TicketsOfLeg, ticketStatuses } from '#flights';
import { moneySchema } from '../packages/money.schema.js';

const run = z.object({ text: z.string(), differs: z.boolean().describe('The other side does not have it') }).meta({ id: 'LetterRun' });
const side = z.object({ ticket: z.array(run), passport: z.array(run) }).meta({ id: 'NameSideBySide' });
const gradeSchema = z.enum(nameGrades);
const outcome = z.enum(['none-needed', 'free', 'priced', 'not-possible', 'not-known', 'too-late']);
const price = { outcome, cost: moneySchema.nullable().describe('Of `priced` alone') };

const differenceSchema = z
  .object({ code: z.enum(differenceCodes), field: z.enum(['surname', 'givenNames', 'name']), reason: z.string().describe('In words') })
  .meta({ id: 'NameDifference' });

const comparisonSchema = z
  .object({
    grade: gradeSchema.nullable().describe('Null where the two cannot be compared: letters that cannot be written in Latin ones'),
    differences: z.array(differenceSchema),
    letters: z.int().describe('How many letters differ beyond what is explained'),
    title: z.string().nullable().describe('Of the ticket’s name, which no passport has'),
    surname: side,
    givenNames: side,
  })
  .meta({ id: 'NameComparison' });

const fixSchema = z
  .object({ ...price, next: z.object({ ...price, from: z.iso.date() }).nullable().describe('What it costs from a later day on, where that is different') })
  .meta({ id: 'NameFix' });

export const ticketSchema = z
  .object({
    id: z.uuid(),
    legId: z.uuid(),
    travellerId: z.uuid(),
    status: z.enum(ticketStatuses),
    name: z.string().describe('As on the ticket: `SURNAME/GIVEN NAMES MR`'),
    locator: z.string(),
    number: z.string().nullable().describe('Thirteen digits'),
    version: z.int().describe('Name it in If-Match when it is changed'),
  })
  .meta({ id: 'LegTicket' });

const lineSchema = z
  .object({
    travellerId: z.uuid(),
    bookingReference: z.string().nullable().describe('Null for who does not sit on the leg any more'),
    name: z.object({ surname: z.string(), givenNames: z.string() }).nullable().describe('That the ticket has to match; null once the traveller was erased'),
    source: z.enum(['passport', 'answers', 'booking']).nullable().describe('Of that name: an accepted passport, else the traveller’s answers, else the booking'),
    familyNameSaid: z.boolean().describe('The passport says which is the family name'),
    expected: z.string().nullable().describe('How a ticket would have it'),
    ticket: ticketSchema.nullable(),
    comparison: comparisonSchema.nullable(),
    fix: fixSchema.nullable().describe('What putting it right costs, by the carrier’s scale'),
  })
  .meta({ id: 'TicketLine' });

export const departureTicketsSchema = z
  .object({
    today: z.iso.date(),
    legs: z.array(
      z
        .object({
          id: z.uuid(),
          carrier: z.string(),
          number: z.string(),
          from: z.string(),
          to: z.string(),
          day: z.iso.date().describe('On which it departs, there'),
          hasScale: z.boolean().describe('The carrier’s name-change scale is known'),
          lines: z.array(lineSchema),
        })
        .meta({ id: 'LegTickets' }),
    ),
  })
  .meta({ id: 'DepartureTickets' });

const nameField = z.string().max(LONGEST_NAME * 2);
const locatorField = z.string().max(20);
const numberField = z.string().max(40).nullable();

const entrySchema = z.object({ travellerId: z.uuid(), name: nameField, locator: locatorField, number: numberField, status: z.enum(ticketStatuses) }).meta({ id: 'TicketEntry' });
export const entriesSchema = z.object({ tickets: z.array(entrySchema).max(1_000) }).meta({ id: 'TicketEntries' });
export const enteredSchema = z.object({ ids: z.array(z.uuid()) }).meta({ id: 'EnteredTickets' });
export const changeSchema = z
  .object({ name: nameField.optional(), locator: locatorField.optional(), number: numberField.optional(), status: z.enum(ticketStatuses).optional() })
  .meta({ id: 'TicketChange' });

export const pastedSchema = z.object({ text: z.string().max(200_000) }).meta({ id: 'PastedTickets' });
export const previewSchema = z
  .object({
    lines: z.array(
      z
        .object({
          line: z.int(),
          name: z.string(),
          locator: z.string(),
          number: z.string().nullable(),
          status: z.enum(ticketStatuses),
          faults: z.array(z.string()).describe('What is wrong with the line, in words'),
          outcome: z.enum(['matched', 'present', 'ambiguous', 'near', 'unknown', 'faulty']),
          travellerId: z.uuid().nullable().describe('Of `matched` alone'),
          candidates: z.array(z.object({ travellerId: z.uuid(), grade: gradeSchema })).describe('Who may be meant, the closest first'),
        })
        .meta({ id: 'TicketPreviewLine' }),
    ),
  })
  .meta({ id: 'TicketPreview' });

export type TicketBody = z.output<typeof ticketSchema>;
export type DepartureTicketsBody = z.output<typeof departureTicketsSchema>;
export type PreviewBody = z.output<typeof previewSchema>;
type Line = z.output<typeof lineSchema>;

export const ticketBody = ({ id, legId, travellerId, status, name, locator, number, version }: StoredTicket): TicketBody => ({ id, legId, travellerId, status, name, locator, number, version });

const fixBody = ({ outcome: now, cost, next }: NameFix): NonNullable<Line['fix']> => ({ outcome: now, cost, next: next && { outcome: next.outcome, cost: next.cost, from: next.from } });

function lineBody({ travellerId, bookingReference, ticket, onRecord, familyName, expected, comparison, fix }: ComparedTicket): Line {
  return {
    travellerId, bookingReference, expected,
    name: onRecord && { surname: onRecord.name.surname, givenNames: onRecord.name.givenNames },
    source: onRecord?.source ?? null,
    familyNameSaid: familyName?.said ?? false,
    ticket: ticket && ticketBody(ticket),
    comparison: comparison && {
      grade: comparison.grade,
      letters: comparison.letters,
      title: comparison.title,
      differences: [...comparison.differences],
      surname: { ticket: [...comparison.surname.ticket], passport: [...comparison.surname.passport] },
      givenNames: { ticket: [...comparison.givenNames.ticket], passport: [...comparison.givenNames.passport] },
    },
    fix: fix && fixBody(fix),
  };
}

export const departureTicketsBody = (today: string, legs: readonly TicketsOfLeg[]): DepartureTicketsBody => ({
  today,
  legs: legs.map(({ leg: { id, carrier, number, from, to, departsAt }, scale, lines }) => ({
    id, carrier, number, from, to, day: departsAt.slice(0, 10), hasScale: scale !== null, lines: lines.map(lineBody),
  })),
});

export const previewBody = (matches: readonly TicketMatch[]): PreviewBody => ({
  lines: matches.map(({ line, content: { name, locator, number }, status, faults, outcome: found, travellerId, candidates }) => ({
    line, name, locator, number, status, faults: faults.map(({ detail }) => detail), outcome: found, travellerId, candidates: [...candidates],
  })),
});
