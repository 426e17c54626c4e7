import type { Schemas } from '#sdk';

export type Authority = Schemas['AuthorityDetail'];
export type AuthorityProfile = Schemas['AuthorityProfile'];
export type AuthorityCalendar = Schemas['AuthorityCalendar'];
export type Weekday = NonNullable<AuthorityCalendar['workingWeekdays']>[number];
export type Override = NonNullable<AuthorityCalendar['overrides']>[number];
export type SpecialDay = Schemas['SpecialDay'];
export type DeadlinePath = Schemas['DeadlinePath'];
export type TriedCalendar = Schemas['TriedCalendar'];

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
export const usualWeekdays: readonly Weekday[] = [1, 2, 3, 4, 5];
