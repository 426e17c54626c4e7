export { type ConfinedOptions, ConfinedProcess } from './confined-process.js';
export type { IntakeNote, IntakeRefusal } from './intake/taken-picture.js';
export { type PictureType, sniff } from './intake/sniff.js';
export type { PictureRead, PictureResult, PictureTaken, TakenResult } from './picture-result.js';
export type { Point, Quad } from './pixels/geometry.js';
export type { PictureReading, ReadZone } from './read-picture.js';
export { ReadingFailure, type ReadingFault } from './reading-failure.js';
export { ReadingProcess } from './reading-process.js';
