import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Attempts } from '../attempts.js';
import { parseApiKey } from '../domain/api-key.js';
import { clientNetwork } from '../domain/client-network.js';
import { permissionsOf, permissionsOfKey } from '../domain/permissions.js';
import type { Principal } from '../domain/principal.js';
import { fingerprintOf, sameBytes } from '../domain/secret.js';
import { ApiKeyRepository } from '../persistence/api-key.repository.js';
import { type SessionHolder, SessionRepository } from '../persistence/session.repository.js';

/** What a request may prove itself with. A bearer key goes before a cookie. */
export interface Proof {
  readonly bearer: string | undefined;
  readonly cookie: string | undefined;
  readonly ip: string;
}

/** Finds out whom a request comes from. */
@Injectable()
export class ReadPrincipal {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly apiKeys: ApiKeyRepository,
    private readonly attempts: Attempts,
    private readonly clock: Clock,
  ) {}

  /** Refuses `auth.required`, and `auth.too-many-attempts` to a network that keeps trying keys. */
  async read({ bearer, cookie, ip }: Proof): Promise<Result<Principal>> {
    if (bearer !== undefined) return this.byKey(bearer, ip);
    const holder = cookie === undefined ? undefined : await this.sessions.use(cookie, this.clock.now());
    return holder ? success(principalOf(holder)) : refuse('auth.required');
  }

  /** The same for an answer that goes on for long: nobody acts, so the session's end stays where it is. */
  async look({ bearer, cookie, ip }: Proof): Promise<Result<Principal>> {
    if (bearer !== undefined) return this.byKey(bearer, ip);
    const holder = cookie === undefined ? undefined : await this.sessions.look(cookie, this.clock.now());
    return holder ? success(principalOf(holder)) : refuse('auth.required');
  }

  private async byKey(bearer: string, ip: string): Promise<Result<Principal>> {
    const parsed = parseApiKey(bearer);
    const key = parsed && (await this.apiKeys.byPrefix(parsed.prefix));
    if (!key || !sameBytes(key.keyHash, fingerprintOf(bearer))) {
      return (await this.attempts.take('api-key.network', clientNetwork(ip))) ?? refuse('auth.required', { detail: 'The API key is not known.' });
    }
    await this.apiKeys.markUse(key, this.clock.now());
    const { id: apiKeyId, userId, organisationId, role } = key;
    return success({ kind: 'api-key', apiKeyId, userId, organisationId, role, permissions: permissionsOfKey(role) });
  }
}

function principalOf(holder: SessionHolder): Principal {
  const permissions = permissionsOf(holder.kind === 'user' ? holder.role : 'traveller');
  return { ...holder, permissions };
}
