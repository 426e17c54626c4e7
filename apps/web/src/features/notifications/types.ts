import type { Schemas } from '#sdk';

export type MailSummary = Schemas['MailboxSummary'];
export type Mail = Schemas['MailboxMessage'];
