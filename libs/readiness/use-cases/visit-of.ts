import type { Visit } from '#entry';
import type { Leg } from '#flights';
import type { DepartureDetail } from '#packages';

/** What of a departure the entry rules are asked about. */
export type VisitedDeparture = Pick<DepartureDetail, 'destination' | 'purpose' | 'eventCode' | 'startsOn' | 'endsOn'>;

/** The stay that a departure means for somebody who arrives on this leg: what the entry rules are asked about. */
export const visitOf = (departure: VisitedDeparture, arrival: Leg | undefined, purpose?: Visit['purpose']): Visit => ({
  region: { country: departure.destination.state, zone: departure.destination.region ?? undefined },
  purpose: purpose ?? departure.purpose,
  event: departure.eventCode ?? undefined,
  mode: arrival?.mode,
  from: arrival?.from,
  to: arrival?.to,
  carrier: arrival?.carrier,
  port: arrival?.portOfEntry ?? undefined,
  entryDate: arrival?.arrivesAt.slice(0, 10) ?? departure.startsOn,
  exitDate: departure.endsOn,
  organisedTour: true,
});
