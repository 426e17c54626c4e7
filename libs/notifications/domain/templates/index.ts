import { type Locale, locales, type Message } from '../message.js';
import {
  applicationApproved,
  applicationIssued,
  applicationRefused,
  applicationRejected,
  type ApprovedValues,
  type IssuedValues,
  type RefusedValues,
  type RejectedValues,
} from './application-decision.js';
import { documentResult, type DocumentResultValues } from './document-result.js';
import { entryChanged, type EntryChangedValues } from './entry-changed.js';
import { flightChanged, type FlightChangedValues } from './flight-changed.js';
import { invitation, type InvitationValues } from './invitation.js';
import { linkRenewal, type LinkRenewalValues } from './link-renewal.js';
import { reminder, type ReminderValues } from './reminder.js';
import { staffInvitation, type StaffInvitationValues } from './staff-invitation.js';
import { staffReminder, type StaffReminderValues } from './staff-reminder.js';
import { rulesExpiring, type RulesExpiringValues } from './rules-expiring.js';
import { stoppedTrip, type StoppedTripValues } from './stopped-trip.js';
import { waitingList, type WaitingListValues } from './waiting-list.js';

/** What each template has to be told. */
export interface TemplateValues {
  readonly invitation: InvitationValues;
  readonly 'link-renewal': LinkRenewalValues;
  readonly 'document-result': DocumentResultValues;
  readonly 'application-approved': ApprovedValues;
  readonly 'application-rejected': RejectedValues;
  readonly 'application-issued': IssuedValues;
  readonly 'application-refused': RefusedValues;
  readonly 'waiting-list': WaitingListValues;
  readonly 'entry-changed': EntryChangedValues;
  readonly reminder: ReminderValues;
  readonly 'staff-invitation': StaffInvitationValues;
  readonly 'staff-reminder': StaffReminderValues;
  readonly 'rules-expiring': RulesExpiringValues;
  readonly 'stopped-trip': StoppedTripValues;
  readonly 'flight-changed': FlightChangedValues;
}

export type TemplateName = keyof TemplateValues;

/** A template with what it has to be told. */
export type TemplateCall = { [Name in TemplateName]: { readonly template: Name; readonly values: TemplateValues[Name] } }[TemplateName];

type Templates = { readonly [Name in TemplateName]: (values: TemplateValues[Name], locale: Locale) => Message };

/** Every template by name. Those that ignore the locale are written in English alone. */
export const templates: Templates = {
  invitation,
  'link-renewal': linkRenewal,
  'document-result': documentResult,
  'application-approved': applicationApproved,
  'application-rejected': applicationRejected,
  'application-issued': applicationIssued,
  'application-refused': applicationRefused,
  'waiting-list': waitingList,
  'entry-changed': entryChanged,
  reminder,
  'staff-invitation': staffInvitation,
  'staff-reminder': staffReminder,
  'rules-expiring': rulesExpiring,
  'stopped-trip': stoppedTrip,
  'flight-changed': flightChanged,
};

/** Languages that a template is written in. */
export const languagesOf: Readonly<Record<TemplateName, readonly Locale[]>> = {
  invitation: locales,
  'link-renewal': locales,
  'document-result': locales,
  'application-approved': locales,
  'application-rejected': locales,
  'application-issued': locales,
  'application-refused': locales,
  'waiting-list': locales,
  'entry-changed': locales,
  reminder: locales,
  'staff-invitation': ['en'],
  'staff-reminder': ['en'],
  'rules-expiring': ['en'],
  'stopped-trip': locales,
  'flight-changed': locales,
};

/** The kinds of message that are about a departure: all but those about the staff's own affairs. */
export const messageKinds = [
  'invitation', 'link-renewal', 'reminder', 'document-result', 'application-approved', 'application-rejected', 'application-issued', 'application-refused', 'entry-changed', 'flight-changed',
  'stopped-trip', 'waiting-list',
] as const satisfies readonly TemplateName[];
export type MessageKind = (typeof messageKinds)[number];
