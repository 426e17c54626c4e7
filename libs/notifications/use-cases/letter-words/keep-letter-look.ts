import { Injectable } from '@nestjs/common';
import { Clock, refuse, type Result, success } from '#kernel';
import { Database, publish } from '#platform';
import { type LetterLook, lookFaults } from '../../domain/letter-look.js';
import { LetterLookRepository, type StoredLook } from '../../persistence/letter-words/letter-look.repository.js';

const orNull = (text: string | null): string | null => text?.trim() || null;

/** How an organisation's letters look, and whom an answer reaches. */
@Injectable()
export class KeepLetterLook {
  constructor(
    private readonly database: Database,
    private readonly looks: LetterLookRepository,
    private readonly clock: Clock,
  ) {}

  read(organisationId: string): Promise<StoredLook> {
    return this.looks.of(organisationId);
  }

  /** `version` is the one that was read. Refuses `letter-look.invalid` by field and `letter-look.changed`. */
  async change({ organisationId, userId, version }: { organisationId: string; userId: string; version: number }, typed: LetterLook): Promise<Result<StoredLook>> {
    const look: LetterLook = {
      name: orNull(typed.name), replyTo: orNull(typed.replyTo), signature: orNull(typed.signature)?.replace(/\r\n?/g, '\n') ?? null, accent: orNull(typed.accent)?.toLowerCase() ?? null,
    };
    const errors = lookFaults(look);
    if (errors.length > 0) return refuse('letter-look.invalid', { errors });
    return this.database.transaction(async (tx): Promise<Result<StoredLook>> => {
      const written = await this.looks.write(tx, organisationId, { look, version, at: this.clock.now(), userId });
      if (!written) return refuse('letter-look.changed', { detail: 'Compare it with theirs, then save again.' });
      await publish(tx, { type: 'letter-look.changed', organisationId, subject: { version: written.version } });
      return success(written);
    });
  }
}
