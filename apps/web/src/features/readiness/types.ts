import type { Schemas } from '#sdk';

/** Whether a whole departure can leave, and what blocks whom. */
export type Readiness = Schemas['DepartureReadiness'];
export type TravellerReadiness = Schemas['TravellerReadiness'];
export type Blocker = Schemas['Blocker'];
export type BlockerCode = Blocker['code'];
export type BlockerOwner = Blocker['owner'];
export type Outlook = Schemas['Outlook'];
export type PathStep = Schemas['PathStep'];
export type ReadinessChange = Schemas['ReadinessChange'];
export type ReadinessDay = Schemas['ReadinessDay'];
export type DepartureReminders = Schemas['DepartureReminders'];
export type PreviewedReminder = Schemas['PreviewedReminder'];
