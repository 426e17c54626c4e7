import type { Schemas } from '#sdk';

export type Message = Schemas['DepartureMessage'];
export type Drafts = Schemas['WaitingLetters'];

export const kinds = [
  'invitation', 'link-renewal', 'reminder', 'document-result', 'application-approved', 'application-rejected', 'application-issued', 'application-refused', 'entry-changed', 'flight-changed', 'stopped-trip',
  'waiting-list',
] as const satisfies readonly Message['kind'][];
export const states = ['waiting', 'sent', 'failed'] as const satisfies readonly Message['state'][];
