import { type Fault, type Refusal, refuse } from '#kernel';
import type { OfferedLeg } from './match-choices.js';
import type { TravellerChoices } from './party.js';

/** Refuses `booking.legs-overlap`, pointing at each leg home that leaves before the leg there has arrived; null where nobody is on two at one time. */
export function refuseOverlappingLegs(legs: readonly OfferedLeg[], party: readonly TravellerChoices[]): Refusal | null {
  const byId = new Map(legs.map((leg) => [leg.id, leg]));
  const errors = party.flatMap(({ arrivalLegId, departureLegId }, index): Fault[] => {
    const [arrivesAt, departsAt] = [byId.get(arrivalLegId ?? '')?.arrivesAt, byId.get(departureLegId ?? '')?.departsAt];
    if (!arrivesAt || !departsAt || Date.parse(arrivesAt) <= Date.parse(departsAt)) return [];
    return [{ pointer: `/travellers/${index}/departureLegId`, detail: 'It leaves before the other leg has arrived. Choose another.' }];
  });
  return errors.length > 0 ? refuse('booking.legs-overlap', { errors }) : null;
}
