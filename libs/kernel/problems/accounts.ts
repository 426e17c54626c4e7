import type { ProblemDefinition } from './problem.js';

export const accountsProblems = {
  /** No session, an ended one, or an unknown API key. */
  'auth.required': { status: 401, title: 'Please sign in', log: 'no valid credentials' },
  /** Wrong e-mail or password; the two are never told apart. */
  'auth.invalid-credentials': { status: 401, title: 'E-mail or password is wrong', log: 'sign-in failed' },
  /** The account has one-time codes on and none, or a wrong one, was sent. */
  'auth.code-required': { status: 401, title: 'Enter the one-time code from your app', log: 'one-time code missing or wrong' },
  /** Rate limit of sign-in, links or keys; `Retry-After` says how long. */
  'auth.too-many-attempts': { status: 429, title: 'Too many attempts', log: 'rate limit reached' },
  /** Signed in, but the role does not have the permission that the route declares. */
  'auth.forbidden': { status: 403, title: 'Your role cannot do this', log: 'permission missing' },
  /** One-time codes are already on for this account. */
  'auth.one-time-code-already-on': { status: 409, title: 'One-time codes are already on', log: 'one-time code already enrolled' },
  /** Confirming or turning off one-time codes needs an enrolment. */
  'auth.one-time-code-not-on': { status: 409, title: 'One-time codes are not on', log: 'one-time code not enrolled' },
  /** A code that confirms or turns off one-time codes is wrong, or was used before. */
  'auth.one-time-code-wrong': { status: 422, title: 'This code is not right', log: 'one-time code wrong' },
  /** An e-mail address names one account on the whole platform. */
  'account.email-taken': { status: 409, title: 'This e-mail address has an account', log: 'e-mail taken' },
  /** A new password is too easy to guess. */
  'account.password-too-short': { status: 422, title: 'This password is too short', log: 'password too short' },
  /** No such agency in this organisation. */
  'agency.unknown': { status: 404, title: 'There is no such agency', log: 'agency not found' },
  /** Agencies of one organisation have different names. */
  'agency.name-taken': { status: 409, title: 'There is an agency of this name', log: 'agency name taken' },
  /** Someone else changed the agency in between. */
  'agency.changed': { status: 412, title: 'Someone else has changed this agency', log: 'agency changed in between' },
  /** Only travellers of a confirmed booking have a trip that a link could show. */
  'invitation.no-trip': { status: 409, title: 'This traveller is on no confirmed booking', log: 'invitation without a confirmed booking' },
  /** The link's signature is wrong or its invitation is gone. */
  'link.unknown': { status: 404, title: 'This link is not one of ours', log: 'unknown link' },
  /** A link opens once; the session that it opened is on the device that used it. */
  'link.used': { status: 410, title: 'This link was already used', log: 'link used before' },
  /** Past its time. */
  'link.expired': { status: 410, title: 'This link has expired', log: 'link expired' },
  /** Taken back by the operator, or replaced by a newer one. */
  'link.revoked': { status: 410, title: 'This link is no longer valid', log: 'link revoked' },
} as const satisfies Record<string, ProblemDefinition>;
