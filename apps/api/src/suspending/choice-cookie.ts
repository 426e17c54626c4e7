import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '#platform';

const path = '/api/v1/choice';
/** Seconds. The link in the mail opens again after that. */
const maxAge = 30 * 24 * 60 * 60;

/** The cookie that keeps a customer's link on their device: out of reach of scripts, of other sites and of every other route. */
@Injectable()
export class ChoiceCookie {
  private readonly secure: boolean;
  readonly name: string;

  constructor(config: Config) {
    this.secure = config.get('PUBLIC_URL').startsWith('https:');
    this.name = this.secure ? '__Secure-waypass_choice' : 'waypass_choice';
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[this.name];
  }

  set(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.name, token, { path, maxAge, httpOnly: true, sameSite: 'strict', secure: this.secure });
  }
}
