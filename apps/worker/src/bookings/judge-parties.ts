import { Injectable } from '@nestjs/common';
import type { JudgeParty, SkipReason } from '#bookings';
import { JudgeTraveller } from '#entry';
import type { Leg } from '#flights';
import type { DepartureDetail } from '#packages';
import { visitsOf } from '#readiness';

type Going = Parameters<JudgeParty>[0][number];

/** Asks the entry rules about parties that were not booked yet: by the passport that each will present, and the leg on which they arrive. */
@Injectable()
export class JudgeParties {
  constructor(private readonly judge: JudgeTraveller) {}

  /**
   * The judge of one round. A denial, or a step whose latest safe date has passed, is a reason to pass a party over; an answer that
   * nobody knows is not, since an officer asks the authority as for any booking. Equal questions are asked once.
   */
  of(organisationId: string, departure: Omit<DepartureDetail, 'itinerary'>, legs: readonly Leg[]): JudgeParty {
    const answers = new Map<string, Promise<SkipReason | null>>();
    const ask = async ({ nationality: issuingState, arrivalLegId, departureLegId }: Going): Promise<SkipReason | null> => {
      const facts = { issuingState };
      const visits = visitsOf({ departure, legs, arrivalLegId, departureLegId, traveller: facts });
      const { outcome, requirements } = await this.judge.judge({ organisationId, facts, visits });
      if (outcome === 'deny') return 'entry-denied';
      return requirements.some(({ late }) => late) ? 'visa-too-late' : null;
    };
    return async (travellers) => {
      for (const going of travellers) {
        const question = `${going.nationality} ${going.arrivalLegId} ${going.departureLegId}`;
        const answer = answers.get(question) ?? ask(going);
        answers.set(question, answer);
        const reason = await answer;
        if (reason) return reason;
      }
      return null;
    };
  }
}
