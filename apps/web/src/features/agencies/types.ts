import type { Schemas } from '#sdk';

export type Agency = Schemas['Agency'];
export type AgencyTerms = Schemas['AgencyTerms'];
export type AgencyUser = Schemas['AgencyUser'];
export type NewAgencyUser = Schemas['NewAgencyUser'];
