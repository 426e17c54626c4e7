import type { Raster } from '../pixels/raster.js';

/** Why a file is not taken; each is the code of a finding. */
export type IntakeRefusal = 'image.not-an-image' | 'image.damaged' | 'image.too-large' | 'image.locked' | 'image.too-many-pages';

/** What was left out of a file that was taken; each is the code of a finding. */
export type IntakeNote = 'image.first-page-read';

export interface TakenPicture {
  readonly pixels: Raster;
  readonly notes: readonly IntakeNote[];
  /** Size as it came, upright; of a PDF, the size at which its page was drawn. */
  readonly original: { readonly width: number; readonly height: number };
}

export type Taken = TakenPicture | { readonly refused: IntakeRefusal };

/** What a file is told to have left out when only the first of its pages or pictures was looked at. */
export const notesFor = (pages: number): readonly IntakeNote[] => (pages > 1 ? ['image.first-page-read'] : []);
