import type { PictureQuality } from '../domain/index.js';
import type { IntakeNote, IntakeRefusal } from './intake/taken-picture.js';
import type { PictureReading } from './read-picture.js';

/** A picture that was taken in: decoded, and encoded anew. */
export type PictureTaken = Pick<PictureRead, 'kept' | 'original' | 'notes'>;

/** What became of an upload that was to be taken in. */
export type TakenResult = PictureTaken | { readonly refused: IntakeRefusal };

/** A picture that was taken in and read. */
export interface PictureRead {
  /** The JPEG to keep: upright, without metadata, its longer side at most 2600 pixels. */
  readonly kept: { readonly jpeg: Buffer; readonly width: number; readonly height: number };
  /** Size of the picture as it came, upright, in pixels. */
  readonly original: { readonly width: number; readonly height: number };
  readonly notes: readonly IntakeNote[];
  readonly reading: PictureReading;
  readonly quality: PictureQuality;
  /** Milliseconds for decoding, for measuring its quality and for encoding what is kept; the reading has its own. */
  readonly timings: { readonly intake: number; readonly quality: number; readonly encoding: number };
}

/** What became of an upload: read, or refused with the code of a finding. */
export type PictureResult = PictureRead | { readonly refused: IntakeRefusal };
