import type { Severity } from '../../domain/index.js';

/**
 * Every finding of a portrait, with one sentence that tells the traveller what to do. A code, once published, keeps its
 * meaning. How grave it is depends on how far off the measure is: see `judgePortrait`.
 */
export const photoFindings = {
  'photo.unusable-file': 'We cannot open this file, so please take a new photo with your phone and send that.',
  'photo.check-failed': 'Checking this photo took too long, so please take a new one.',
  'photo.no-face': 'We cannot see a face, so please take the photo from the front, in good light, without mask or sunglasses.',
  'photo.several-faces': 'There is more than one face in the photo, so please take one of yourself alone.',
  'photo.unsure': 'We are not sure that we see your face well enough, so one of us will look at the photo.',
  'photo.cut-off': 'Your head is too close to the edge, so please step back or hold the phone further away.',
  'photo.too-small': 'Your face is too small in the photo, so please go closer, or send the original photo and not a preview.',
  'photo.blurred': 'The photo is not sharp, so please hold the phone still and tap on your face to focus.',
  'photo.dark': 'The photo is too dark, so please face a window or switch on more light.',
  'photo.overexposed': 'Your face is burnt out by light, so please switch off the flash and step out of the sun.',
  'photo.uneven-light': 'One side of your face is in shadow, so please turn until the light falls straight on your face.',
  'photo.background': 'The background is not plain, so please stand in front of a bare, light wall.',
  'photo.eyes-closed': 'Your eyes look closed, so please keep both eyes open and look into the camera.',
  'photo.eyes-unclear': 'We cannot see your eyes clearly, so please take off your glasses and keep hair out of your eyes.',
  'photo.head-tilted': 'Your head is tilted, so please hold it straight, and the phone upright.',
  'photo.turned-away': 'Your face is turned away, so please look straight into the camera and hold it at the height of your eyes.',
} as const;

export type PhotoFindingCode = keyof typeof photoFindings;

export interface PhotoFinding {
  readonly code: PhotoFindingCode;
  readonly severity: Severity;
  readonly message: string;
}

export const photoFinding = (code: PhotoFindingCode, severity: Severity): PhotoFinding => ({ code, severity, message: photoFindings[code] });
