import { ItineraryEntryRepository } from './persistence/itinerary/itinerary-entry.repository.js';
import { ItineraryCalendar } from './use-cases/itinerary/itinerary-calendar.js';
import { ItineraryPdf } from './use-cases/itinerary/itinerary-pdf.js';
import { ReadItinerary } from './use-cases/itinerary/read-itinerary.js';

/** What a traveller carries with them: a calendar and a page to print. */
export const itineraries = [ItineraryCalendar, ItineraryPdf, ReadItinerary];
export const behindItineraries = [ItineraryEntryRepository];
