import type { FurtherPaper, PaperKind } from '../../domain/packing/pack-plan.js';

/** Whose papers. */
export interface PaperHolder {
  readonly organisationId: string;
  readonly applicationId: string;
  readonly travellerId: string;
}

/** Which paper of which application. */
export interface WantedPaper extends PaperHolder {
  readonly kind: PaperKind;
  /** Of the kind `paper`: which one. */
  readonly paperId: string | null;
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
  /** What was given beside form, photo and passport for what the checklist asks: the newest usable one of each code, by code. */
  further(holder: PaperHolder): Promise<readonly FurtherPaper[]>;
  /** The paper as it is now; null where there is none. The same paper has the same bytes each time. */
  read(wanted: WantedPaper): Promise<Paper | null>;
}
