import {
  IconAlertTriangle, IconBriefcase, IconBuildingBank, IconBuildingStore, IconCalendarEvent, IconCashBanknote, IconClipboardList, IconClockHour4, IconEraser, IconHistory, IconId, IconKey, IconMail, IconMailCog,
  IconNotebook, IconReceiptRefund, IconRoute, IconScale, IconSettings, IconStack2, IconUsers,
} from '@tabler/icons-react';

/** The pages of the desk by what they are for; each person sees those that they may use. */
export const pageGroups = [
  {
    text: 'sales',
    pages: [
      { to: '/departures', text: 'departures', permission: 'booking.read', icon: IconCalendarEvent },
      { to: '/bookings', text: 'bookings', permission: 'booking.read', icon: IconNotebook },
      { to: '/packages', text: 'packages', permission: 'package.read', icon: IconBriefcase },
      { to: '/timetable', text: 'timetable', permission: 'flight.read', icon: IconClockHour4 },
      { to: '/agencies', text: 'agencies', permission: 'agency.manage', icon: IconBuildingStore },
    ],
  },
  {
    text: 'money',
    pages: [
      { to: '/payments/overdue', text: 'overdue', permission: 'payment.record', icon: IconCashBanknote },
      { to: '/change-policies', text: 'changePolicies', permission: 'policy.write', icon: IconReceiptRefund },
    ],
  },
  {
    text: 'review',
    pages: [
      { to: '/documents', text: 'documents', permission: 'document.review', icon: IconId },
      { to: '/applications', text: 'applications', permission: 'application.read', icon: IconClipboardList },
      { to: '/batches', text: 'batches', permission: 'batch.read', icon: IconStack2 },
    ],
  },
  {
    text: 'entry',
    pages: [
      { to: '/rules', text: 'rules', permission: 'rule.read', icon: IconScale },
      { to: '/rule-changes', text: 'ruleChanges', permission: 'rule-change.read', icon: IconRoute },
      { to: '/authorities', text: 'authorities', permission: 'authority.read', icon: IconBuildingBank },
    ],
  },
  { text: 'letters', pages: [{ to: '/mailbox', text: 'mailbox', permission: 'mailbox.read', icon: IconMail }] },
  {
    text: 'organisation',
    pages: [
      { to: '/people', text: 'people', permission: 'person.manage', icon: IconUsers },
      { to: '/settings', text: 'settings', permission: 'organisation.manage', icon: IconSettings },
      { to: '/letters', text: 'letters', permission: 'letter-template.manage', icon: IconMailCog },
      { to: '/keys', text: 'keys', permission: 'api-key.manage', icon: IconKey },
      { to: '/retention', text: 'retention', permission: 'retention.manage', icon: IconEraser },
      { to: '/audit', text: 'audit', permission: 'audit.read', icon: IconHistory },
      { to: '/failed-jobs', text: 'failedJobs', permission: 'job.read', icon: IconAlertTriangle },
    ],
  },
] as const;
