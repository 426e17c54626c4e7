import { Injectable } from '@nestjs/common';
import { Clock, type Result, success } from '#kernel';
import { ReadTerms, refuseUnlessCurrent } from '#packages';
import type { AcceptedTerms } from '../../domain/booking.js';

/** Whether what a customer accepted is what is sold. */
@Injectable()
export class JudgeTerms {
  constructor(
    private readonly terms: ReadTerms,
    private readonly clock: Clock,
  ) {}

  /** Null where nothing was accepted. Refuses with `terms.not-current` what is not the newest version of the departure's package. */
  async accepted(organisationId: string, departureId: string, version: number | undefined): Promise<Result<AcceptedTerms | null>> {
    if (version === undefined) return success(null);
    const current = await this.terms.current(organisationId, departureId);
    const refusal = refuseUnlessCurrent(current, version, '/acceptedTermsVersion');
    return refusal ?? success({ id: current!.id, version, acceptedAt: this.clock.now() });
  }
}
