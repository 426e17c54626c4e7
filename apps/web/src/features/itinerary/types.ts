import type { Schemas } from '#sdk';

export type Journeys = Schemas['MyItinerary'];
export type Journey = Journeys['legs'][number];
export type JourneyPlace = Schemas['ItineraryPlace'];
