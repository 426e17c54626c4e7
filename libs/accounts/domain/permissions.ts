/** What a role may do, as data. A route declares one of these; a role that lacks it is refused. */
export const permissionTable = {
  operator: [
    'session.read',
    'live.follow',
    'one-time-code.manage',
    'api-key.manage',
    'package.read',
    'package.write',
    'departure.read',
    'allotment.change',
    'quote.make',
    'search.use',
    'allotment.history',
    'booking.read',
    'booking.hold',
    'booking.confirm',
    'booking.amend',
    'booking.cancel',
    'booking.bulk',
    'payment.read',
    'payment.record',
    'plan.write',
    'agency.manage',
    'policy.write',
    'waiting-list.read',
    'waiting-list.manage',
    'suspension.read',
    'suspension.manage',
    'invitation.send',
    'invitation.revoke',
    'readiness.read',
    'departure-log.read',
    'stale-artefact.settle',
    'reminder.manage',
    'checklist.read',
    'checklist.give',
    'manifest.download',
    'manifest.manage',
    'flight.read',
    'flight.manage',
    'ticket.read',
    'ticket.manage',
    'arrival.read',
    'arrival.record',
    'import.write',
    'export.read',
    'export.passports',
    'rooming.read',
    'rooming.manage',
    'bib.manage',
    'mailbox.read',
    'message.read',
    'message.repeat',
    'rule.read',
    'job.read',
    'audit.read',
  ],
  officer: [
    'session.read',
    'live.follow',
    'one-time-code.manage',
    'departure.read',
    'allotment.history',
    'readiness.read',
    'departure-log.read',
    'stale-artefact.settle',
    'checklist.read',
    'checklist.give',
    'checklist.review',
    'message.read',
    'application.read',
    'application.reveal',
    'application.review',
    'document.review',
    'batch.read',
    'batch.assemble',
    'batch.submit',
    'batch.record',
    'batch.download',
    'verdict.read',
    'authority.read',
    'authority.write',
    'rule-change.read',
    'rule-change.simulate',
    'rule-change.approve',
    'rule.read',
    'rule.write',
    'rule.review',
    'rule.publish',
    'job.read',
    'audit.read',
  ],
  /** Who looks after the platform for the organisation: its people, keys, settings and records. Sees no passport and no application. */
  administrator: [
    'session.read',
    'live.follow',
    'one-time-code.manage',
    'person.manage',
    'organisation.manage',
    'webhook.manage',
    'letter-template.manage',
    'retention.manage',
    'mailbox.read',
    'api-key.manage',
    'agency.manage',
    'job.read',
    'audit.read',
  ],
  /** Who sells for the organisation: sees and does its own bookings alone, on the routes that are open to agencies. */
  agency: ['session.read', 'one-time-code.manage', 'departure.read', 'quote.make', 'booking.read', 'booking.hold', 'booking.confirm', 'booking.cancel', 'payment.read'],
  traveller: ['session.read', 'trip.read', 'answers.write', 'document.upload', 'document.read'],
} as const satisfies Record<string, readonly string[]>;

/** Whose permissions the table lists. */
export type Holder = keyof typeof permissionTable;

/** The role of a member of staff. */
export type Role = Exclude<Holder, 'traveller'>;

/** The role of somebody of the organisation's own staff; an agency's people are made on its page. */
export type OwnRole = Exclude<Role, 'agency'>;

export const ownRoles = ['administrator', 'operator', 'officer'] as const satisfies readonly OwnRole[];

/** What an API key can be made for: agencies have none, and no machine administers. */
export type KeyRole = Exclude<OwnRole, 'administrator'>;

export type Permission = (typeof permissionTable)[Holder][number];

/** A machine's key never makes further keys, has no second factor of its own, is no second person who reviews, and looks at no page. */
const forPeopleAlone: readonly Permission[] = ['api-key.manage', 'one-time-code.manage', 'rule.review', 'live.follow'];

/** The permissions of a person of this role, or of a traveller. */
export const permissionsOf = (holder: Holder): readonly Permission[] => permissionTable[holder];

/** The permissions of an API key that was made for this role. */
export const permissionsOfKey = (role: KeyRole): readonly Permission[] =>
  permissionsOf(role).filter((permission) => !forPeopleAlone.includes(permission));
