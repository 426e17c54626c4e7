import { z } from 'zod';

export const feedSchema = z.object({ since: z.iso.datetime().nullable().describe('Null while there is no link') }).meta({ id: 'CalendarFeed' });
export const madeFeedSchema = z
  .object({ url: z.url().describe('Shown this once. Whoever has it reads the dates, so that it should be kept as a password is'), since: z.iso.datetime() })
  .meta({ id: 'MadeCalendarFeed' });
export type FeedBody = z.output<typeof feedSchema>;
export type MadeFeedBody = z.output<typeof madeFeedSchema>;
