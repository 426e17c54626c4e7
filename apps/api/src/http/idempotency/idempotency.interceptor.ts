import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { principalId } from '#accounts';
import { isRefusal, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { ApiRequest } from '../api-request.js';
import { ProblemException } from '../problems/problem-exception.js';
import { Answers, type KeyOwner } from './answers.js';
import { fingerprintOf } from './fingerprint.js';

const keyHeader = 'idempotency-key';
const sane = /^[\x21-\x7e]{8,200}$/;

/** Runs an `@Idempotent()` handler once for its key; the same request again gets the same answer. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly answers: Answers,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const owner = ownerOf(request);
    return from(this.database.transaction((tx) => this.once(tx, owner, request, reply, next)).then(unlessRefused));
  }

  private async once(tx: Transaction, owner: KeyOwner, request: ApiRequest, reply: FastifyReply, next: CallHandler<unknown>): Promise<unknown> {
    // Two statements, sent together: the second sees what was committed before the lock was taken.
    const [locked, stored] = await Promise.all([this.answers.lock(tx, owner), this.answers.find(tx, owner)]);
    if (!locked) throw new ProblemException(refuse('idempotency.still-running', { retryAfter: 1 }));
    const fingerprint = fingerprintOf(request);
    if (!stored) {
      const body = await firstValueFrom(next.handle(), { defaultValue: undefined });
      this.answers.store(tx, owner, { fingerprint, status: reply.statusCode, body });
      return body;
    }
    if (!stored.fingerprint.equals(fingerprint)) throw new ProblemException(refuse('idempotency.key-reused', { detail: 'Use a new key for another request.' }));
    void reply.status(stored.status).header('idempotent-replay', 'true');
    return stored.body;
  }
}

/** The commit itself may refuse. */
function unlessRefused(outcome: unknown): unknown {
  if (isRefusal(outcome)) throw new ProblemException(outcome);
  return outcome;
}

function ownerOf(request: ApiRequest): KeyOwner {
  if (!request.principal) throw new ProblemException(refuse('auth.required'));
  const key = request.headers[keyHeader];
  if (typeof key !== 'string' || !sane.test(key)) {
    throw new ProblemException(refuse('idempotency.key-required', { detail: 'Send an Idempotency-Key of 8 to 200 visible characters.' }));
  }
  return { principalId: principalId(request.principal), key };
}
