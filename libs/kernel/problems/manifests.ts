import type { ProblemDefinition } from './problem.js';

export const manifestsProblems = {
  /** No such manifest of this leg in this organisation. */
  'manifest.unknown': { status: 404, title: 'There is no such manifest', log: 'manifest not found' },
  /** Nobody is on it, or nothing is different from the one that was sent last. */
  'manifest.empty': { status: 409, title: 'There is nothing to put on this manifest', log: 'empty manifest' },
  /** Travellers lack what the receiving side asks for; `errors` points at each of them. */
  'manifest.incomplete': { status: 409, title: 'This manifest cannot leave: something is missing', log: 'incomplete manifest refused' },
  /** The directory of messages is none of D.02B, D.05B, D.12B and D.15B, or does not know this function. */
  'manifest.directory': { status: 422, title: 'This directory of messages cannot be used', log: 'directory refused' },
  /** A value that the message has no room or no characters for; `errors` says which. */
  'manifest.unwritable': { status: 422, title: 'This manifest cannot be written as it stands', log: 'manifest failed validation' },
  /** The form is one of flights, and the leg is none, or its places are not known. */
  'manifest.leg': { status: 409, title: 'This manifest cannot be made for this leg', log: 'leg unfit for a manifest' },
  /** Marked as sent before: what was sent is on record once. */
  'manifest.sent-already': { status: 409, title: 'This manifest is marked as sent already', log: 'manifest sent twice' },
  /** A later one was sent, or what it builds on is no longer the last. */
  'manifest.outdated': { status: 409, title: 'A newer manifest was sent', log: 'outdated manifest sent' },
  /** A traveller on it was erased: the file cannot be opened any more. */
  'manifest.erased': { status: 410, title: 'This manifest can no longer be opened', log: 'manifest of an erased traveller' },
  /** Who sends it, to whom, and whom to ask has not been set for this receiver. */
  'manifest.settings': { status: 409, title: 'Say first who sends this manifest, and to whom', log: 'manifest settings missing' },
  /** Somebody else changed the crew or the settings since they were read. */
  'manifest.changed': { status: 412, title: 'This has changed in between', log: 'manifest matter changed in between' },
} as const satisfies Record<string, ProblemDefinition>;
