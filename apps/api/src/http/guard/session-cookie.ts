import type { FastifyReply, FastifyRequest } from 'fastify';
import { Injectable } from '@nestjs/common';
import { Config } from '#platform';

/** The cookie that carries a session's token: out of reach of scripts, and of other sites. */
@Injectable()
export class SessionCookie {
  private readonly secure: boolean;
  readonly name: string;

  constructor(config: Config) {
    this.secure = config.get('PUBLIC_URL').startsWith('https:');
    this.name = this.secure ? '__Host-waypass_session' : 'waypass_session';
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[this.name];
  }

  set(reply: FastifyReply, session: { token: string; expiresAt: Date }): void {
    void reply.setCookie(this.name, session.token, { ...this.attributes(), expires: session.expiresAt });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.attributes());
  }

  private attributes() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure } as const;
  }
}
