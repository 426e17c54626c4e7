/** One message to one person. `key` names it for good: the Message-ID is made from it. */
export interface Mail {
  readonly key: string;
  readonly organisationId: string;
  readonly travellerId?: string;
  readonly to: string;
  /** Shown beside the address that mail is sent from, in place of its own name. */
  readonly fromName?: string;
  /** Whom an answer reaches; the sender when left out. */
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Hands mail over: to an SMTP server, or to the mailbox in the database. Throws when it was not taken. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}
