import type { Visit } from '../judging/visit.js';

/** Names a journey by what entry turns on: places, days, ways and purpose. Two journeys of one name are the same to an authority. */
export const tripName = (visits: readonly Visit[]): string =>
  visits
    .map(({ region, purpose, event, mode, from, to, carrier, port, entryDate, exitDate }) =>
      [region.country, region.zone, region.site, purpose, event, mode, from, to, carrier, port, entryDate, exitDate].map((part) => part ?? '').join('/'),
    )
    .join(' ');
