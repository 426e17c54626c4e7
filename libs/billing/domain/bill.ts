import type { IsoDate } from '#kernel';

/** How an agency is paid: it pays the price less its commission (`net`), or all of it and gets the commission later (`commission`). */
export type AgencyTerms = 'net' | 'commission';

/** What one payer's travellers cost, in minor units. The leader of a party is the payer whose id is the booking's. */
export interface PayerShare {
  readonly payerId: string;
  readonly amount: number;
  readonly travellers: number;
}

/** What a booking says that its customers owe, at one version of it. */
export interface Bill {
  readonly organisationId: string;
  readonly bookingId: string;
  readonly bookingVersion: number;
  readonly departureId: string;
  readonly packageId: string;
  readonly bookedOn: IsoDate;
  readonly departsOn: IsoDate;
  readonly currency: string;
  /** The leader's first. */
  readonly shares: readonly PayerShare[];
  readonly agency: { readonly terms: AgencyTerms; readonly commissionBasisPoints: number } | null;
}
