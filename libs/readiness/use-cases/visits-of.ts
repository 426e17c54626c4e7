import type { TravellerFacts, Visit } from '#entry';
import { type Leg, wayOf } from '#flights';
import { passagesOf } from './passages.js';
import { visitOf, type VisitedDeparture } from './visit-of.js';

/** By which of a departure's legs somebody goes, and what is known of them. */
export interface Journey {
  readonly departure: VisitedDeparture;
  readonly legs: readonly Leg[];
  readonly arrivalLegId: string | null;
  readonly departureLegId: string | null;
  readonly traveller: Pick<TravellerFacts, 'issuingState' | 'residence'>;
  readonly purpose?: Visit['purpose'] | undefined;
}

/**
 * All that the entry rules are asked about a trip: the stay first, then each passage through another state on the way there and
 * back, a state that is crossed twice standing twice. Nobody is asked about the state whose passport they hold or where they live.
 */
export function visitsOf({ departure, legs, arrivalLegId, departureLegId, traveller, purpose }: Journey): readonly [Visit, ...Visit[]] {
  const there = wayOf(legs, arrivalLegId);
  const back = wayOf(legs, departureLegId);
  const stay = visitOf(departure, there.at(-1), purpose);
  const unplaced = [...there, ...back].flatMap(({ from, to, fromCountry, toCountry }) => [...(fromCountry ? [] : [from]), ...(toCountry ? [] : [to])]);
  const atHome = [departure.destination.state, traveller.issuingState, traveller.residence];
  const passages = [...passagesOf(there), ...passagesOf(back)].filter(({ region }) => !atHome.includes(region.country));
  return [unplaced.length > 0 ? { ...stay, unplaced: [...new Set(unplaced)] } : stay, ...passages];
}
