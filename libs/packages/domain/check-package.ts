import { type Fault, type Refusal, refuse } from '#kernel';
import type { DepartureTerms, ItineraryDay, PackageContent, PackageDefinition, PackageOption } from './package.js';
import { checkPriceList } from './check-price-list.js';
import { territoryFaults } from './territory.js';

/** Refuses what {@link checkContent} and {@link checkPriceList} refuse, in a new package; null when sound. */
export const checkPackage = (definition: PackageDefinition): Refusal | null =>
  checkContent(definition) ?? checkPriceList(definition.priceList, { within: '/priceList', options: optionNames(definition.options) });

/** Refuses an itinerary whose days do not run 1, 2, 3 …, or options that cannot be sold; null when sound. */
export const checkContent = ({ itinerary, options }: PackageContent): Refusal | null =>
  checkItinerary(itinerary) ?? (options ? checkOptions(options) : null);

const optionNames = (options: readonly PackageOption[] | undefined): readonly string[] | undefined => options?.map(({ option }) => option);

function checkItinerary(days: readonly ItineraryDay[]): Refusal | null {
  const errors = days.flatMap(({ day, meals = [] }, index): Fault[] => [
    ...(day === index + 1 ? [] : [{ pointer: `/itinerary/${index}/day`, detail: `This should be day ${index + 1}.` }]),
    ...(new Set(meals).size === meals.length ? [] : [{ pointer: `/itinerary/${index}/meals`, detail: 'A meal is named twice.' }]),
  ]);
  return errors.length > 0 ? refuse('package.itinerary-unusable', { errors }) : null;
}

function checkOptions(options: readonly PackageOption[]): Refusal | null {
  const names = options.map(({ option }) => option);
  const errors = names.flatMap((name, index): Fault[] =>
    names.indexOf(name) < index ? [{ pointer: `/options/${index}/option`, detail: `${name} is named twice.` }] : [],
  );
  if (!names.includes('base')) errors.push({ pointer: '/options', detail: 'There is no base, which everyone pays.' });
  return errors.length > 0 ? refuse('package.options-unusable', { errors }) : null;
}

/** Refuses dates that contradict each other, and territories that are none; null when sound. `heldOn` is the day of the departure's event, if it has one. */
export function checkSchedule(schedule: DepartureTerms, heldOn: string | null): Refusal | null {
  const errors: Fault[] = [];
  if (schedule.endsOn < schedule.startsOn) errors.push({ pointer: '/endsOn', detail: 'It ends before it starts.' });
  if (schedule.onSaleUntil <= schedule.onSaleFrom) errors.push({ pointer: '/onSaleUntil', detail: 'The sale ends before it opens.' });
  if (heldOn !== null && (heldOn < schedule.startsOn || heldOn > schedule.endsOn)) {
    errors.push({ pointer: '/eventId', detail: `The event is on ${heldOn}, outside of the departure.` });
  }
  if (errors.length > 0) return refuse('departure.dates-unusable', { errors });
  const terms = territoryFaults(schedule.territories);
  if (schedule.maximum < schedule.minimum) terms.push({ pointer: '/maximum', detail: 'It takes fewer than it needs to run.' });
  return terms.length > 0 ? refuse('departure.terms-unusable', { errors: terms }) : null;
}
