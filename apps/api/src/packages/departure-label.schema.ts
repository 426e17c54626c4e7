import { z } from 'zod';

/** A departure as lists of other things name it. */
export const departureLabelSchema = z.object({ id: z.uuid(), label: z.string(), startsOn: z.iso.date() }).meta({ id: 'DepartureLabel' });
