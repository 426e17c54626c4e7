/** Whose dates a calendar shows: all of a person's organisation, one departure for that person, or a traveller's own. */
export type CalendarScope =
  | { readonly scope: 'staff'; readonly organisationId: string; readonly userId: string }
  | { readonly scope: 'departure'; readonly organisationId: string; readonly userId: string; readonly departureId: string }
  | { readonly scope: 'traveller'; readonly organisationId: string; readonly travellerId: string };
