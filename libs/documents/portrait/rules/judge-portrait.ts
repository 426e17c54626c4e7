import type { Outcome, Severity } from '../../domain/index.js';
import { type PhotoFinding, photoFinding, type PhotoFindingCode } from './photo-findings.js';
import type { PortraitMeasures } from './portrait-measures.js';

export interface PortraitJudgement {
  readonly outcome: Outcome;
  readonly findings: readonly PhotoFinding[];
}

interface Limit {
  readonly code: PhotoFindingCode;
  readonly measure: (measures: PortraitMeasures) => number;
  /** The least, or the most, that is good. */
  readonly least?: number;
  readonly most?: number;
  /** From here on the photo will not do; in between a person looks. None: a person always looks. */
  readonly bad?: number;
}

/** What the mesh says of a level face, in degrees: about the mean of 32 portraits in public specimens. */
const LEVEL_PITCH = -7;

/**
 * What each measure may be. Sizes and angles: ISO/IEC 19794-5 and 39794-5 (eyes at least 90 pixels apart; tilted at most 8
 * degrees; turned at most 5, widened by what the mesh errs). The rest is calibrated: DECISIONS.md, "From which measure on".
 */
export const portraitLimits: readonly Limit[] = [
  { code: 'photo.unsure', measure: ({ faceScore }) => faceScore, least: 0.7 },
  { code: 'photo.unsure', measure: ({ facePresence }) => facePresence, least: 0.95 },
  { code: 'photo.too-small', measure: ({ eyeDistance }) => eyeDistance, least: 90, bad: 60 },
  { code: 'photo.blurred', measure: ({ blur }) => blur, most: 0.55, bad: 0.68 },
  { code: 'photo.dark', measure: ({ brightness }) => brightness, least: 140, bad: 100 },
  { code: 'photo.overexposed', measure: ({ burnt }) => burnt, most: 0.03, bad: 0.15 },
  { code: 'photo.uneven-light', measure: ({ sideLight }) => sideLight, most: 0.5, bad: 1.1 },
  { code: 'photo.background', measure: ({ busyBackground }) => busyBackground, most: 0.25, bad: 0.65 },
  { code: 'photo.background', measure: ({ backgroundBrightness }) => backgroundBrightness, least: 110 },
  { code: 'photo.eyes-closed', measure: ({ widerEye }) => widerEye, least: 0.2, bad: 0.13 },
  { code: 'photo.eyes-closed', measure: ({ narrowerEye }) => narrowerEye, least: 0.19 },
  { code: 'photo.eyes-unclear', measure: ({ eyeContrast }) => eyeContrast, least: 0.3, bad: 0.1 },
  { code: 'photo.head-tilted', measure: ({ roll }) => Math.abs(roll), most: 8, bad: 15 },
  { code: 'photo.turned-away', measure: ({ yaw }) => Math.abs(yaw), most: 8, bad: 20 },
  { code: 'photo.turned-away', measure: ({ pitch }) => Math.abs(pitch - LEVEL_PITCH), most: 12, bad: 25 },
];

/** What the detector made of a picture. */
export interface FaceCount {
  /** Faces that the mesh confirmed and that are a good part of the largest one's size. */
  readonly faces: number;
  /** Whether a much smaller one looks into the photo. */
  readonly bystander: boolean;
  /** Whether the head fits into the photo with what the picture shows around it. */
  readonly fits: boolean;
  /** Of the largest face; null where there is none. */
  readonly measures: PortraitMeasures | null;
}

/**
 * Judges a portrait. Pure. Accepted only where every measure is good; a doubtful one sends it to a person, a bad one back to
 * the traveller. A measure that is no number is never good.
 */
export function judgePortrait({ faces, bystander, fits, measures }: FaceCount): PortraitJudgement {
  if (faces === 0 || !measures) return conclude([photoFinding('photo.no-face', 'error')]);
  // What else is wrong with the largest face of several would be noise.
  if (faces > 1) return conclude([photoFinding('photo.several-faces', 'error')]);
  const found: PhotoFinding[] = [];
  if (bystander) found.push(photoFinding('photo.several-faces', 'warning'));
  if (!fits) found.push(photoFinding('photo.cut-off', 'error'));
  for (const limit of portraitLimits) {
    const severity = severityOf(limit, limit.measure(measures));
    if (severity) found.push(photoFinding(limit.code, severity));
  }
  return conclude(found);
}

function severityOf({ least = -Infinity, most = Infinity, bad }: Limit, value: number): Severity | null {
  if (value >= least && value <= most) return null;
  if (bad === undefined) return 'warning';
  return (value < least ? value <= bad : value >= bad) || Number.isNaN(value) ? 'error' : 'warning';
}

/** Each code once, at its gravest. */
function conclude(found: readonly PhotoFinding[]): PortraitJudgement {
  const errors = found.filter(({ severity }) => severity === 'error');
  const warnings = found.filter(({ severity, code }) => severity === 'warning' && !errors.some((error) => error.code === code));
  const findings = [...errors, ...warnings].filter(({ code }, at, all) => all.findIndex((other) => other.code === code) === at);
  return { outcome: errors.length > 0 ? 'rejected' : warnings.length > 0 ? 'needs-review' : 'accepted', findings };
}
