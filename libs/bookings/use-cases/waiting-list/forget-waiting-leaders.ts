import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { WaitingLookupRepository } from '../../persistence/waiting-lookup.repository.js';

/** As long as a mail about the end may still be on its way. Milliseconds. */
const kept = 14 * 24 * 60 * 60_000;

/** Forgets who led the entries that ended a while ago; what they asked for went with the end itself. */
@Injectable()
export class ForgetWaitingLeaders {
  constructor(
    private readonly found: WaitingLookupRepository,
    private readonly clock: Clock,
  ) {}

  forget(): Promise<void> {
    return this.found.forgetEndedBefore(new Date(this.clock.now().getTime() - kept));
  }
}
