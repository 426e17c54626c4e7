import type { Message } from '../message.js';
import { writeInstant } from '../write-date.js';

/** Somebody who is asked to join the staff. */
export interface StaffInvitationValues {
  readonly name: string;
  readonly operator: string;
  readonly role: 'administrator' | 'operator' | 'officer';
  readonly link: string;
  readonly expiresAt: Date;
}

const roles: Readonly<Record<StaffInvitationValues['role'], string>> = { administrator: 'an administrator', operator: 'an operator', officer: 'an entry officer' };

/** Asks somebody to join an organisation's staff, with the link at which they choose a password. */
export const staffInvitation = ({ name, operator, role, link, expiresAt }: StaffInvitationValues): Message => ({
  subject: `${operator} invites you to Waypass`,
  greeting: `Dear ${name},`,
  paragraphs: [`${operator} works with Waypass, and asks you to join as ${roles[role]}. Choose a password, and you are in.`],
  action: { label: 'Choose a password', url: link },
  note: `The link opens once, until ${writeInstant(expiresAt, 'en')}. If you do not know ${operator}, you need not do anything.`,
  closing: `Kind regards\n${operator}`,
});
