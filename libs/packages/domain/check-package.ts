import { type Fault, type Refusal, refuse } from '#kernel';
import type { DepartureSchedule, ItineraryDay, PackageDefinition, PriceList } from './package.js';

/** Refuses an itinerary whose days do not run 1, 2, 3 …, or a price list that cannot price a party; null when sound. */
export const checkPackage = (definition: PackageDefinition): Refusal | null =>
  checkItinerary(definition.itinerary) ?? checkPriceList(definition.priceList);

function checkItinerary(days: readonly ItineraryDay[]): Refusal | null {
  const errors = days.flatMap(({ day }, index): Fault[] =>
    day === index + 1 ? [] : [{ pointer: `/itinerary/${index}/day`, detail: `This should be day ${index + 1}.` }],
  );
  return errors.length > 0 ? refuse('package.itinerary-unusable', { errors }) : null;
}

function checkPriceList({ prices }: PriceList): Refusal | null {
  const options = prices.map((price) => price.option);
  const errors = prices.flatMap(({ option, amount }, index): Fault[] => [
    ...(options.indexOf(option) < index ? [{ pointer: `/priceList/prices/${index}/option`, detail: `${option} is priced twice.` }] : []),
    ...(Number.isSafeInteger(amount) && amount >= 0
      ? []
      : [{ pointer: `/priceList/prices/${index}/amount`, detail: 'A price is a whole number of minor units, not below zero.' }]),
  ]);
  if (!options.includes('base')) errors.push({ pointer: '/priceList/prices', detail: 'There is no price for base.' });
  return errors.length > 0 ? refuse('package.price-list-unusable', { errors }) : null;
}

/** Refuses dates that contradict each other; null when sound. `heldOn` is the day of the departure's event, if it has one. */
export function checkSchedule(schedule: DepartureSchedule, heldOn: string | null): Refusal | null {
  const errors: Fault[] = [];
  if (schedule.endsOn < schedule.startsOn) errors.push({ pointer: '/endsOn', detail: 'It ends before it starts.' });
  if (schedule.onSaleUntil <= schedule.onSaleFrom) errors.push({ pointer: '/onSaleUntil', detail: 'The sale ends before it opens.' });
  if (heldOn !== null && (heldOn < schedule.startsOn || heldOn > schedule.endsOn)) {
    errors.push({ pointer: '/eventId', detail: `The event is on ${heldOn}, outside of the departure.` });
  }
  return errors.length > 0 ? refuse('departure.dates-unusable', { errors }) : null;
}
