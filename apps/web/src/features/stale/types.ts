import type { Schemas } from '#sdk';

/** Something that was issued and is wrong now. */
export type StaleArtefact = Schemas['StaleArtefact'];
export type StaleArtefacts = Schemas['StaleArtefacts'];
export type SettledArtefact = Schemas['SettledArtefact'];
