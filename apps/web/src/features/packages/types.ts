import type { Schemas } from '#sdk';

export type DepartureSummary = Schemas['DepartureSummary'];
export type Departure = Schemas['Departure'];
export type SaleStatus = DepartureSummary['status'];
export type ItineraryDay = Schemas['ItineraryDay'];
/** `option` is `base`, `race.<code>` or `room.<code>`. */
export type Price = Schemas['Price'];
export type Allotment = Schemas['Allotment'];
/** What an operator may change of an allotment, and why. */
export type AllotmentTerms = Schemas['AllotmentTerms'];
export type AllotmentChange = Schemas['AllotmentChanges']['items'][number];
