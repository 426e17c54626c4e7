import type { ProblemDefinition } from './problem.js';

export const documentsProblems = {
  /** No `file` field came with the form, or it has no bytes. */
  'upload.empty': { status: 422, title: 'The file is empty', log: 'upload without bytes' },
  /** Over 25 MB. */
  'upload.too-large': { status: 413, title: 'The file is larger than 25 MB', log: 'upload over the size limit' },
  /** Its first bytes are none of JPEG, HEIC, PNG, WebP, TIFF or PDF, whatever its name says. */
  'upload.not-an-image': { status: 422, title: 'This file is neither a picture nor a PDF that we can read', log: 'upload of an unknown type' },
  /** As many pictures of one traveller as may wait at a time are waiting for their checks. */
  'upload.too-many': { status: 429, title: 'Your earlier pictures are still being checked', log: 'uploads outrun their checks' },
  /** An upload in pieces begins with `Upload-Length`, in bytes (tus 1.0.0, Creation). */
  'upload.length-required': { status: 400, title: 'Say how long the file is', log: 'upload without a length' },
  /** The client speaks another version of the upload protocol than tus 1.0.0. */
  'upload.version-unknown': { status: 412, title: 'This version of the upload protocol is not spoken here', log: 'unknown tus version' },
  /** The bytes would go where the upload does not stand: others were faster, or some got lost. */
  'upload.offset-differs': { status: 409, title: 'The upload stands at another place', log: 'upload offset differs' },
  /** More bytes came than the upload was said to have. */
  'upload.beyond-length': { status: 413, title: 'More was sent than was announced', log: 'upload beyond its length' },
  /** A file may take a day to arrive. */
  'upload.expired': { status: 410, title: 'This upload has run out of time', log: 'upload expired' },
  /** No character of the reading was corrected, or there is no reading. */
  'reading.nothing-to-confirm': { status: 409, title: 'There is nothing to confirm', log: 'confirmation of an uncorrected reading' },
  /** What is confirmed must be all that is left in doubt: the check digits of the corrected zone must hold. */
  'reading.checks-fail': { status: 409, title: 'These lines cannot be right', log: 'confirmation of a reading whose check digits fail' },
  /** A newer picture has come since. */
  'reading.outdated': { status: 409, title: 'You have sent a newer picture', log: 'confirmation of an earlier reading' },
  /** The check still runs. */
  'reading.unfinished': { status: 409, title: 'This picture is still being checked', log: 'confirmation of an unfinished check' },
  /** The portrait was rejected, or no photo could be made of it. */
  'photo.not-usable': { status: 409, title: 'This photo cannot be used', log: 'rejected portrait chosen' },
  /** The picture is shown for fifteen minutes to whoever said why they need to see it. */
  'document.reveal-required': { status: 403, title: 'Say first why you need to see this passport', log: 'passport picture asked for without a reveal' },
  /** A decision without a reason. */
  'document.reason-required': { status: 422, title: 'Say why', log: 'document decision without a reason' },
  /** Findings or decision changed after the officer looked: a word on the old ones is none on the new ones. */
  'document.check-changed': { status: 412, title: 'This document has changed since you looked', log: 'decision on an outdated revision of a check' },
  /** The traveller has sent another picture since; the newest one counts. */
  'document.superseded': { status: 409, title: 'There is a newer picture of this passport', log: 'decision or reveal of a superseded check' },
  /** The worker has not ended the check. */
  'document.not-finished': { status: 409, title: 'This picture is still being checked', log: 'decision on an unfinished check' },
  /** The file was refused before a picture was kept of it, so that there is nothing to say yes to. */
  'document.nothing-kept': { status: 409, title: 'There is no picture to accept', log: 'acceptance of a check without a picture' },
  /** Lines that are no zone, or whose check digits fail without anybody having seen that the document is so. */
  'document.lines-unusable': { status: 422, title: 'These lines cannot be accepted as they are', log: 'lines of a decision unusable' },
  /** A finding that no officer can set aside; `detail` names it. */
  'document.finding-stands': { status: 409, title: 'This document cannot be accepted', log: 'acceptance against an unwaivable finding' },
} as const satisfies Record<string, ProblemDefinition>;
