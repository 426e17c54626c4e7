const minute = 60_000;
const day = 24 * 60 * minute;

/** How long a session lasts after it was last used, in milliseconds. */
export const sessionLifetime = { user: 12 * 60 * minute, traveller: 30 * day } as const;

/** How long an invitation's link opens, in milliseconds. */
export const invitationLifetime = 14 * day;

/** How long the link opens that invites somebody to the staff, in milliseconds. */
export const staffInvitationLifetime = 7 * day;

export const after = (instant: Date, milliseconds: number): Date => new Date(instant.getTime() + milliseconds);
