import { Injectable } from '@nestjs/common';
import { ReadTripsAhead } from '#bookings';
import { type ApplicationStatus, ListApplications } from '#entry';
import { ReadErasureRequests } from '#travellers';
import type { ErasureOutlook, ErasureWait } from '../../domain/erasure-outlook.js';

/** In these an authority has the traveller's data, or has answered. */
const withAuthority: readonly ApplicationStatus[] = ['in-batch', 'submitted', 'issued'];

/** Says what erasing somebody would have to wait for. */
@Injectable()
export class ReadErasure {
  constructor(
    private readonly trips: ReadTripsAhead,
    private readonly applications: ListApplications,
    private readonly requests: ReadErasureRequests,
  ) {}

  async of(organisationId: string, travellerId: string): Promise<ErasureOutlook> {
    const asked = await this.requests.ofTraveller(organisationId, travellerId);
    return { askedAt: asked?.askedAt ?? null, waits: await this.waits(organisationId, travellerId) };
  }

  /** The first to end comes first. */
  async waits(organisationId: string, travellerId: string): Promise<ErasureWait[]> {
    const trips = await this.trips.of(organisationId, travellerId);
    if (trips.length === 0) return [];
    const sent = (await this.applications.ofTravellers(organisationId, [travellerId])).filter(({ summary }) => withAuthority.includes(summary.status));
    return trips.flatMap(({ reference, departureId, endsOn }) => [
      { code: 'trip' as const, reference, until: endsOn },
      ...(sent.some(({ summary }) => summary.departureId === departureId) ? [{ code: 'authority' as const, reference, until: endsOn }] : []),
    ]);
  }
}
