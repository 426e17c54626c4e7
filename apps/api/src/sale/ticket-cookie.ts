import { timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Injectable } from '@nestjs/common';
import { Config, Vault } from '#platform';

const shape = /^([0-9a-f-]{36})\.([\w-]{43})$/;
/** Seconds: a waiting list may take longer, but writes to its customers. */
const lifetime = 7 * 24 * 60 * 60;

/**
 * The proof that a ticket is one's own: its id, signed, in a cookie that only this sale's addresses get and no script can read.
 * A repetition of the attempt that made the ticket is given the same one, so that a lost answer loses no place.
 */
@Injectable()
export class TicketCookie {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(config: Config, private readonly vault: Vault) {
    this.secure = config.get('PUBLIC_URL').startsWith('https:');
    this.name = this.secure ? '__Secure-waypass_ticket' : 'waypass_ticket';
  }

  /** The ticket that the request carries; undefined without one, and for one of another sale. */
  read(request: FastifyRequest, departureId: string): string | undefined {
    const [, ticketId, signature] = shape.exec(request.cookies[this.name] ?? '') ?? [];
    if (ticketId === undefined || signature === undefined) return undefined;
    const expected = this.sign(departureId, ticketId);
    const given = Buffer.from(signature, 'base64url');
    return given.length === expected.length && timingSafeEqual(given, expected) ? ticketId : undefined;
  }

  set(reply: FastifyReply, departureId: string, ticketId: string): void {
    const token = `${ticketId}.${this.sign(departureId, ticketId).toString('base64url')}`;
    void reply.setCookie(this.name, token, {
      path: `/api/v1/sale/${departureId}`, httpOnly: true, sameSite: 'strict', secure: this.secure, maxAge: lifetime,
    });
  }

  private sign(departureId: string, ticketId: string): Buffer {
    return this.vault.sign('sale-ticket', `${departureId}:${ticketId}`);
  }
}
