import { Injectable } from '@nestjs/common';
import { AllotmentRepository, type CounterDifference } from '../persistence/allotment.repository.js';

/** Recomputes every counter from the holds. A difference is a fault of ours: it is reported, never quietly repaired. */
@Injectable()
export class ReconcileCounters {
  constructor(private readonly allotments: AllotmentRepository) {}

  /** Every allotment whose counters differ from its rows; empty when all is well. */
  differences(): Promise<CounterDifference[]> {
    return this.allotments.differences();
  }
}
