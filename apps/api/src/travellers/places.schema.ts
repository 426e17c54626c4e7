import { z } from 'zod';
import type { OwnRace, OwnRoom } from '#bookings';

export const placesSchema = z
  .object({
    race: z
      .object({ category: z.string(), number: z.int().nullable().describe('Null until numbers are given out'), changeUntil: z.iso.datetime() })
      .nullable(),
    room: z.object({ code: z.string(), mates: z.array(z.string()).nullable().describe('First names; null until rooms are assigned') }),
    wish: z
      .object({ name: z.string(), reference: z.string(), state: z.enum(['asked', 'together']).describe('`together`: the other said the same') })
      .nullable(),
  })
  .meta({ id: 'MyPlaces' });

export type PlacesBody = z.output<typeof placesSchema>;

const text = (most: number, message: string) => z.string().trim().min(1, { error: message }).max(most, { error: message });

export const roomMateSchema = z
  .object({ name: text(200, 'Write the name as it stands in their booking.'), reference: text(20, 'Write the reference of their booking.') })
  .meta({ id: 'RoomMateWish' });

export const placesBody = ({ room, mates, wish }: OwnRoom, race: OwnRace | null): PlacesBody => ({
  race: race && { ...race, changeUntil: race.changeUntil.toISOString() },
  room: { code: room, mates: mates && [...mates] },
  wish: wish && { ...wish },
});
