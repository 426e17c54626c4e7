import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { actAs } from '../act-as.js';
import { Attempts } from '../attempts.js';
import { clientNetwork } from '../domain/client-network.js';
import { permissionsOf } from '../domain/permissions.js';
import type { Principal } from '../domain/principal.js';
import { OneTimeCodes } from '../one-time-codes.js';
import { verifyPassword } from '../passwords.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { type OpenedSession, SessionRepository } from '../persistence/session.repository.js';
import { type User, UserRepository } from '../persistence/user.repository.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly code?: string | undefined;
}

export interface SignedIn {
  readonly principal: Principal;
  readonly session: OpenedSession;
}

/** Opens a session for a member of staff. */
@Injectable()
export class SignIn {
  constructor(
    private readonly users: UserRepository,
    private readonly sessions: SessionRepository,
    private readonly people: PersonRepository,
    private readonly oneTimeCodes: OneTimeCodes,
    private readonly attempts: Attempts,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses `auth.invalid-credentials` alike for an unknown e-mail, a wrong password and a disabled account, in the same
   * time; `auth.code-required` when the password is right and the one-time code is missing or wrong;
   * `auth.too-many-attempts`.
   */
  async signIn(credentials: Credentials, ip: string): Promise<Result<SignedIn>> {
    const network = clientNetwork(ip);
    const account = `${credentials.email.trim().toLowerCase()} ${network}`;
    const tooMany = (await this.attempts.take('sign-in.network', network)) ?? (await this.attempts.take('sign-in.account', account));
    if (tooMany) return tooMany;
    const user = await this.users.byEmail(credentials.email);
    const matches = await verifyPassword(user?.passwordHash, credentials.password);
    if (!user || !matches || user.disabled) return refuse('auth.invalid-credentials');
    const signedIn = await this.withCode(user, credentials.code);
    if (!signedIn.refused || credentials.code === undefined) await this.forgive(network, account);
    return signedIn;
  }

  /** Codes are counted by person, from wherever they are tried: only who has the password gets here, so nobody else is locked out. */
  private async withCode(user: User, code: string | undefined): Promise<Result<SignedIn>> {
    if (!user.oneTimeCode?.confirmed || code === undefined) return this.open(user, code);
    const tooMany = await this.attempts.take('one-time-code.account', user.id);
    if (tooMany) return tooMany;
    const signedIn = await this.open(user, code);
    if (!signedIn.refused) await this.attempts.forget('one-time-code.account', user.id);
    return signedIn;
  }

  private open(user: User, code: string | undefined): Promise<Result<SignedIn>> {
    const { id: userId, organisationId, role } = user;
    const ofAgency = user.agencyId === null ? {} : { agencyId: user.agencyId };
    return this.database.transaction(async (tx): Promise<Result<SignedIn>> => {
      if (user.oneTimeCode?.confirmed && !(await this.oneTimeCodes.use(tx, user, code))) return refuse('auth.code-required');
      const principal: Principal = { kind: 'user', userId, organisationId, role, ...ofAgency, permissions: permissionsOf(role) };
      actAs(principal);
      const session = await this.sessions.open(tx, { kind: 'user', organisationId, userId, role }, this.clock.now());
      await this.people.markSignIn(tx, userId, this.clock.now());
      await publish(tx, { type: 'user.signed-in', organisationId, subject: { userId } });
      return success({ principal, session });
    });
  }

  /** The password was right: what was counted before it was checked is taken back. */
  private async forgive(network: string, account: string): Promise<void> {
    await this.attempts.giveBack('sign-in.network', network);
    await this.attempts.forget('sign-in.account', account);
  }
}
