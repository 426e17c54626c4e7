import { z } from 'zod';

const placeSchema = z
  .object({
    code: z.string(),
    name: z.string().describe('The code again where nobody knows its name'),
    position: z.object({ latitude: z.number(), longitude: z.number() }).nullable().describe('Degrees north and east (WGS 84); null where nobody knows'),
  })
  .meta({ id: 'ItineraryPlace' });

export const itinerarySchema = z
  .object({
    legs: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        from: placeSchema,
        to: placeSchema,
        departsAt: z.iso.datetime({ offset: true }).describe('At the local time of where it starts'),
        arrivesAt: z.iso.datetime({ offset: true }).describe('At the local time of where it ends'),
        fromZone: z.string(),
        toZone: z.string(),
      }),
    ),
  })
  .meta({ id: 'MyItinerary' });

export type ItineraryBody = z.output<typeof itinerarySchema>;
export type ItineraryPlaceBody = z.output<typeof placeSchema>;
