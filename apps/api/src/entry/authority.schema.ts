import { z } from 'zod';

const weekday = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7)]).describe('1 is Monday');
const weekdays = z.array(weekday).min(1).max(7);
const words = (most: number) => z.string().trim().min(1).max(most);
const part = z.string().regex(/^[A-Za-z0-9-]{1,10}$/);

const calendarSchema = z
  .strictObject({
    zone: words(60).optional().describe('IANA time zone in which its days begin and end; UTC when left out'),
    workingWeekdays: weekdays.optional().describe('Monday to Friday when left out'),
    holidays: z.strictObject({ country: z.string().regex(/^[A-Z]{2}$/), state: part.optional(), region: part.optional() }).optional().describe('Whose public holidays it keeps, ISO 3166-1 alpha-2'),
    overrides: z.array(z.strictObject({ day: z.iso.date(), works: z.boolean(), reason: words(200) })).max(500).optional(),
    batchWeekdays: weekdays.optional().describe('When it takes batches; every working day when left out'),
    pickUp: z.strictObject({ place: words(100), workingDays: z.int().min(0).max(60) }).optional().describe('Where the paper is fetched, and how long that takes after the answer'),
  })
  .meta({ id: 'AuthorityCalendar' });

const profileSchema = z
  .strictObject({
    calendar: calendarSchema.optional(),
    applications: z
      .strictObject({
        form: z.string().regex(/^[a-z0-9-]{1,40}$/).optional(),
        photoBytes: z.int().min(10_000).max(10_000_000).optional().describe('The most that a photo may have'),
        feePerApplication: z.strictObject({ amount: z.int().min(0).max(100_000_000), currency: z.string().regex(/^[A-Z]{3}$/) }).optional(),
        listOrder: z.enum(['surname', 'nationality']).optional().describe('As the officer put it when left out'),
      })
      .optional(),
    review: z
      .strictObject({ fourEyes: z.boolean().optional().describe('Two different officers approve'), highRisk: words(300).optional().describe('Why journeys to it are high risk') })
      .optional(),
  })
  .meta({ id: 'AuthorityProfile' });

export const profileBodySchema = z.strictObject({ profile: profileSchema });

export const authorityDetailSchema = z
  .object({
    id: z.uuid(),
    code: z.string(),
    kind: z.enum(['destination', 'home-state', 'transit', 'organiser', 'carrier', 'port']),
    name: z.string(),
    profile: profileSchema,
    version: z.int().describe('Name it in If-Match to write the profile'),
  })
  .meta({ id: 'AuthorityDetail' });

export const calendarTrialSchema = z.strictObject({
  calendar: calendarSchema,
  year: z.int().min(2000).max(2100),
  entryDate: z.iso.date(),
  leadTime: z.strictObject({ days: z.int().min(0).max(365), unit: z.enum(['calendar-days', 'working-days']).optional() }),
});

const deadlinePathSchema = z
  .object({
    entryDate: z.iso.date(),
    answerBy: z.iso.date().describe('The answer has to be out by then, so that the paper can be fetched'),
    leadFrom: z.iso.date().describe('The lead time starts then at the latest'),
    submitBy: z.iso.date().describe('The last day before it on which the authority takes a batch'),
  })
  .meta({ id: 'DeadlinePath' });

export const triedCalendarSchema = z
  .object({
    specialDays: z
      .array(z.object({ day: z.iso.date(), works: z.boolean(), source: z.enum(['public', 'override']), name: z.string() }).meta({ id: 'SpecialDay' }))
      .describe('Days of the year that are not what their weekday says'),
    deadline: deadlinePathSchema,
  })
  .meta({ id: 'TriedCalendar' });

export type AuthorityDetailBody = z.output<typeof authorityDetailSchema>;
export type TriedCalendarBody = z.output<typeof triedCalendarSchema>;
