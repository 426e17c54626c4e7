import { CancelByCause, PreviewCancellation, ReadBooking } from '#bookings';
import { newId } from '#kernel';
import { valueOf } from './results.js';
import type { Get } from './stock-departure.js';

/** Cancels a booking whole, by the operator, as it stands at this moment. */
export async function cancelWhole(get: Get, organisationId: string, bookingId: string) {
  const { version } = valueOf(await get(ReadBooking).read(organisationId, bookingId));
  const request = { organisationId, bookingId, cause: 'operator', travellerIds: null, readLegs: async () => ({ legs: [], zone: 'UTC' }) } as const;
  const plan = await get(PreviewCancellation).preview(request);
  return plan.refused ? plan : get(CancelByCause).cancel({ ...request, userId: newId(), version, total: plan.value.total });
}
