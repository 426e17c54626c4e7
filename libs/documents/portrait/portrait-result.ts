import type { IntakeRefusal } from '../reader/intake/taken-picture.js';
import type { MadePhoto } from './make-photo.js';
import type { PortraitJudgement } from './rules/judge-portrait.js';
import type { PortraitMeasures } from './rules/portrait-measures.js';

/** Lines on the made photo by which a person checks it, in its pixels. */
export interface PhotoGuides {
  readonly crown: number;
  readonly chin: number;
  readonly eyes: number;
  readonly middle: number;
}

/** A portrait that was taken in and looked at. */
export interface PortraitLook {
  /** The JPEG to keep: upright, without metadata. */
  readonly kept: Buffer;
  readonly judgement: PortraitJudgement;
  /** Null where there is no face. */
  readonly measures: PortraitMeasures | null;
  /** The photo for the authority; null where no one head fits into it. */
  readonly photo: (MadePhoto & { readonly guides: PhotoGuides }) | null;
  readonly milliseconds: number;
}

/** What became of an upload: looked at, or refused because the file cannot be used. */
export type PortraitResult = PortraitLook | { readonly refused: IntakeRefusal };

/** What the portrait child can be asked for. */
export interface PortraitWorks {
  readonly look: PortraitResult;
}
