/** What a departure is, whatever the time: `suspended` until somebody reopens it, `cancelled` for good. */
export type DepartureStatus = 'scheduled' | 'suspended' | 'cancelled';

export type DepartureAction = 'suspend' | 'resume' | 'cancel';

/** Where each action leads from, and to. From any other status it leads nowhere. */
export const departureTransitions: Record<DepartureAction, { readonly from: readonly DepartureStatus[]; readonly to: DepartureStatus }> = {
  suspend: { from: ['scheduled'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'scheduled' },
  cancel: { from: ['scheduled', 'suspended'], to: 'cancelled' },
};
