import type { Schemas } from '#sdk';

export type DepartureSummary = Schemas['DepartureSummary'];
export type Departure = Schemas['Departure'];
export type SaleStatus = DepartureSummary['status'];
export type ItineraryDay = Schemas['ItineraryDay'];
/** `option` is `base`, `race.<code>`, `room.<code>` or `option.<code>`. */
export type Price = Schemas['Price'];
export type Allotment = Schemas['Allotment'];
/** What an operator may change of an allotment, and why. */
export type AllotmentTerms = Schemas['AllotmentTerms'];
export type AllotmentChange = Schemas['AllotmentChanges']['items'][number];

export type PackageSummary = Schemas['PackageSummary'];
export type Package = Schemas['Package'];
export type NewPackage = Schemas['NewPackage'];
/** What an operator writes about a package. */
export type PackageContent = Schemas['PackageContent'];
export type PackageOption = Schemas['PackageOption'];
export type PriceList = Schemas['PriceList'];
export type NewPriceList = Schemas['NewPriceList'];
/** Under which less is paid. */
export type PriceCondition = Schemas['PriceCondition'];
export type TermsVersion = Schemas['TermsVersion'];
export type NewDeparture = Schemas['NewDeparture'];
/** When and to whom a departure is sold. */
export type DepartureTerms = Schemas['DepartureTerms'];
export type DepartureCopy = Schemas['DepartureCopy'];
export type NewAllotment = Schemas['NewAllotment'];
export type SharedEvent = Schemas['Events']['items'][number];
