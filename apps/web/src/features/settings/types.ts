import type { Schemas } from '#sdk';

export type OrganisationSettings = Schemas['OrganisationSettings'];
export type ChangedOrganisation = Schemas['ChangedOrganisation'];
