import { z } from 'zod';
import { locales } from '#kernel';
import { blockerCodes } from './readiness.schema.js';

const day = z.iso.date();
const owner = z.enum(['traveller', 'operator', 'officer', 'authority']);

const item = z.object({ key: z.string(), code: z.enum(blockerCodes), owner, due: day.nullable() }).meta({ id: 'ReminderItem' });

export const remindersSchema = z
  .object({
    paused: z.object({ reason: z.string(), by: z.string().describe('Who paused them'), since: z.iso.datetime() }).nullable(),
    tomorrow: z.array(
      z
        .object({
          travellerId: z.uuid(),
          name: z.string(),
          locale: z.enum(locales),
          because: z.enum(['nothing-to-do', 'opted-out', 'not-yet', 'paused']).nullable().describe('Why nothing is sent; null for who is reminded'),
          lastDigestOn: day.nullable(),
          items: z.array(item),
        })
        .meta({ id: 'PreviewedReminder' }),
    ),
  })
  .meta({ id: 'DepartureReminders' });
export type RemindersBody = z.output<typeof remindersSchema>;

export const pauseBody = z.object({ reason: z.string().trim().min(1).max(500) });

export const chosenSchema = z.object({ locale: z.enum(locales), wanted: z.boolean(), version: z.number().int() }).meta({ id: 'ReminderChoice' });
export const choiceBody = chosenSchema.omit({ version: true });
