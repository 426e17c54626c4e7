import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { ApiKeyRepository } from '../persistence/api-key.repository.js';

/** Takes a machine's key away; it stops working at once. */
@Injectable()
export class RevokeApiKey {
  constructor(
    private readonly apiKeys: ApiKeyRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Refuses `not-found` for a key that this organisation does not have, or has taken away before. */
  async revoke(organisationId: string, id: string): Promise<Result<void>> {
    return this.database.transaction(async (tx): Promise<Result<void>> => {
      if (!(await this.apiKeys.revoke(tx, organisationId, id, this.clock.now()))) return refuse('not-found');
      await publish(tx, { type: 'api-key.revoked', organisationId, subject: { apiKeyId: id } });
      return success(undefined);
    });
  }
}
