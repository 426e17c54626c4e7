import type { PaperKind } from '../../domain/packing/pack-plan.js';

/** Which paper of which application. */
export interface WantedPaper {
  readonly organisationId: string;
  readonly applicationId: string;
  readonly travellerId: string;
  readonly kind: PaperKind;
  /** The most that a photo may have, in bytes; null where the authority names no limit. */
  readonly photoBytes: number | null;
}

export interface Paper {
  readonly bytes: Buffer;
  /** What it was made from: ids and states, nothing personal. */
  readonly source: string;
}

/** Where the papers of applications come from: other rooms keep them. */
export interface PaperSource {
  /** The paper as it is now; null where there is none. The same paper has the same bytes each time. */
  read(wanted: WantedPaper): Promise<Paper | null>;
}
