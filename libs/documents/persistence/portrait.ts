import type { Outcome } from '../domain/index.js';
import type { PhotoFinding, PhotoGuides } from '../portrait/index.js';

/** The photo that was made for the authority: its size in pixels and bytes, and the lines by which a person checks it. */
export interface StoredPhoto {
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly guides: PhotoGuides;
}

/** One uploaded portrait and what became of it, opened. */
export interface Portrait {
  readonly id: string;
  readonly organisationId: string;
  readonly travellerId: string;
  readonly state: 'queued' | 'running' | 'finished';
  readonly outcome: Outcome | null;
  readonly findings: readonly PhotoFinding[];
  readonly photo: StoredPhoto | null;
  readonly originalFile: string | null;
  readonly photoFile: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  /** When the traveller said that this photo is to be used; null for all but one. */
  readonly usedAt: Date | null;
}
