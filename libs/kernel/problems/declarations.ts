import type { ProblemDefinition } from './problem.js';

export const declarationsProblems = {
  /** Answers, passport or journey changed after the text was shown, or the text itself did. */
  'declaration.outdated': { status: 412, title: 'What you are about to sign has changed', log: 'declaration of an outdated form' },
  /** The form still lacks answers, or has some that it cannot take; `errors` names each. */
  'declaration.form-incomplete': { status: 409, title: 'There is something to finish before you can sign', log: 'declaration of an incomplete form' },
  /** Nothing was drawn, or the typed name comes without consent; `errors` says which. */
  'declaration.signature-unusable': { status: 422, title: 'This signature cannot be used', log: 'signature failed validation' },
  /** The form of this authority has no declaration. */
  'declaration.none': { status: 409, title: 'There is nothing to sign on this application', log: 'declaration on a form without one' },
  /** The application is with the authority, or answered. */
  'declaration.too-late': { status: 409, title: 'This application can no longer be changed', log: 'declaration on a batched application' },
  /** The filled form would be incomplete or wrong; `errors` names each field. */
  'form.unfillable': { status: 409, title: 'The form cannot be filled as things stand', log: 'form with content that does not fit' },
  /** The authority's limit leaves no room for a recognisable face. */
  'photo.too-large-for-authority': { status: 409, title: 'The photo cannot be made small enough for this authority', log: 'photo over the limit at the lowest quality' },
} as const satisfies Record<string, ProblemDefinition>;
