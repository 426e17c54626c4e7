import type { Schemas } from '#sdk';

export type LegManifests = Schemas['LegManifests'];
export type ManifestStream = Schemas['ManifestStream'];
export type ManifestRecord = Schemas['ManifestRecord'];
export type ManifestDelta = Schemas['ManifestDelta'];
export type ManifestPerson = Schemas['ManifestPerson'];
export type ManifestPreview = Schemas['ManifestPreview'];
export type ManifestOrder = Schemas['ManifestOrder'];
export type ManifestNeed = ManifestPerson['missing'][number];
export type LegCrew = Schemas['LegCrew'];
export type CrewChange = Schemas['LegCrewChange'];
export type CrewMemberDraft = CrewChange['members'][number];
export type ManifestSetting = Schemas['ManifestSetting'];
export type Receiver = ManifestStream['receiver'];
export type ManifestKind = ManifestStream['kind'];

/** What is asked of one receiver in one form. */
export interface Asked {
  readonly legId: string;
  readonly kind: ManifestKind;
  readonly receiver: Receiver;
  readonly whole: boolean;
  readonly directory: string | null;
}
