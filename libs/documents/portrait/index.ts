export type { MadePhoto } from './make-photo.js';
export type { PhotoGuides, PortraitLook, PortraitResult, PortraitWorks } from './portrait-result.js';
export { type PhotoFinding, photoFinding, type PhotoFindingCode, photoFindings } from './rules/photo-findings.js';
export { type PhotoSpecification, usualPhoto } from './rules/photo-specification.js';
export type { PortraitMeasures } from './rules/portrait-measures.js';
