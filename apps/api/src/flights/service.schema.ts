import { z } from 'zod';
import type { Service } from '#flights';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'use hours and minutes, such as 13:25');
const terminal = z.string().max(4).nullable().default(null);

export const toldServiceSchema = z
  .strictObject({
    mode: z.enum(['air', 'rail', 'road', 'sea']),
    carrier: z.string().max(8),
    number: z.string().max(8),
    from: z.string().max(8),
    to: z.string().max(8),
    departs: clock.describe('On the clocks of where it starts'),
    arrives: clock.describe('On the clocks of where it ends'),
    dayOffset: z.int().min(-1).max(3).describe('Days between the two dates: 1 overnight, -1 eastwards across the date line'),
    weekdays: z.array(z.int().min(1).max(7)).max(7).describe('ISO 8601: 1 is Monday'),
    validFrom: z.iso.date(),
    validUntil: z.iso.date(),
    equipment: z.string().max(40).nullable().default(null),
    fromTerminal: terminal,
    toTerminal: terminal,
  })
  .meta({ id: 'ToldService' });

export const serviceSchema = toldServiceSchema.extend({ id: z.uuid(), version: z.int(), fromZone: z.string(), toZone: z.string() }).meta({ id: 'Service' });
export const serviceListSchema = z.object({ items: z.array(serviceSchema) });
export type ServiceBody = z.output<typeof serviceSchema>;
export const serviceBody = (service: Service): ServiceBody => ({ ...service, weekdays: [...service.weekdays] });
