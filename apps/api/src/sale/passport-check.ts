import { Injectable } from '@nestjs/common';
import { JudgeTraveller, type TripVerdict } from '#entry';
import { type Fault, type Refusal, refuse } from '#kernel';
import { visitsOf } from '#readiness';
import { Recent } from './recent.js';
import type { SaleOffer } from './sale-offers.js';

/** Whose passport it is, and by which legs they come and go. */
export interface Holder {
  readonly nationality: string | null;
  readonly arrivalLegId: string | null;
  readonly departureLegId: string | null;
}

/** Milliseconds: a rule that is published counts for everybody who comes later than that. */
const goodFor = 1_000;

/** Could these passports be admitted at all? Asked before anything is taken: a place in the queue, places, or money. */
@Injectable()
export class PassportCheck {
  private readonly verdicts = new Recent<TripVerdict>(goodFor, 10_000);

  constructor(private readonly judge: JudgeTraveller) {}

  /**
   * Refuses with `sale.passport-not-admitted` where the rules deny a passport, and with `sale.passport-unknown` where nobody
   * knows, which is never allowed; each with the rules' words at the traveller. Null when each could be admitted.
   */
  async refuseUnlessAdmitted(offer: SaleOffer, party: readonly Holder[]): Promise<Refusal | null> {
    const verdicts = await Promise.all(party.map((holder) => this.verdictOn(offer, holder)));
    const faults = (outcome: TripVerdict['outcome']): Fault[] =>
      verdicts.flatMap((verdict, index) => (verdict.outcome === outcome ? [{ pointer: `/travellers/${index}/nationality`, detail: verdict.summary }] : []));
    const [denied, unknown] = [faults('deny'), faults('unknown')];
    if (denied[0]) return refuse('sale.passport-not-admitted', { detail: denied[0].detail, errors: denied });
    if (unknown[0]) return refuse('sale.passport-unknown', { detail: unknown[0].detail, errors: unknown });
    return null;
  }

  private verdictOn({ organisationId, departure, legs }: SaleOffer, { nationality, arrivalLegId, departureLegId }: Holder): Promise<TripVerdict> {
    const traveller = { issuingState: nationality ?? '' };
    const key = [departure.id, traveller.issuingState, arrivalLegId, departureLegId].join(' ');
    return this.verdicts.get(key, () =>
      this.judge.judge({ organisationId, facts: traveller, visits: visitsOf({ departure, legs, arrivalLegId, departureLegId, traveller }) }),
    );
  }
}
