import type { ProblemDefinition } from './problem.js';

export const webhooksProblems = {
  /** Not HTTPS, or an address inside the network that the platform runs in. */
  'webhook.address-refused': { status: 422, title: 'This address cannot be called', log: 'webhook address refused' },
  /** An organisation has at most 20. */
  'webhook.too-many': { status: 409, title: 'There are too many webhooks', log: 'too many webhooks' },
  /** Somebody else changed the webhook in between. */
  'webhook.changed': { status: 412, title: 'Someone else has changed this webhook', log: 'webhook changed in between' },
  /** A delivery that has not ended is not sent again. */
  'webhook.on-its-way': { status: 409, title: 'This is on its way already', log: 'webhook delivery under way' },
} as const satisfies Record<string, ProblemDefinition>;
