import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Database, publish } from '#platform';
import { SessionRepository } from '../persistence/session.repository.js';

/** Ends a session. */
@Injectable()
export class SignOut {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Whether or not the token was good, it is not afterwards. */
  async signOut(token: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const holder = await this.sessions.revoke(tx, token, this.clock.now());
      if (!holder) return;
      const subject = holder.kind === 'user' ? { userId: holder.userId } : { travellerId: holder.travellerId };
      await publish(tx, { type: 'session.ended', organisationId: holder.organisationId, subject });
    });
  }
}
