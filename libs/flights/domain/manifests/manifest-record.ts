import type { ManifestKind, Receiver } from './manifest-kind.js';

/** What one receiver gets of one leg in one form: what is sent in it builds on what was sent before. */
export interface ManifestStream {
  readonly organisationId: string;
  readonly legId: string;
  readonly kind: ManifestKind;
  readonly receiver: Receiver;
}

/** A manifest as it was made, and when it went out. */
export interface ManifestRecord extends Omit<ManifestStream, 'organisationId'> {
  readonly id: string;
  readonly number: number;
  /** Tells additions, changes and deletions only. */
  readonly isDelta: boolean;
  readonly baseId: string | null;
  readonly people: number;
  /** When the leg leaves and arrives, by this manifest. */
  readonly departsAt: Date;
  readonly arrivesAt: Date;
  readonly madeAt: Date;
  readonly madeBy: string | null;
  readonly sentAt: Date | null;
  readonly sentBy: string | null;
  /** To whom, in the sender's words. */
  readonly sentTo: string | null;
}
