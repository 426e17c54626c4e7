import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Observable } from 'rxjs';
import { refuse, type Result, success } from '#kernel';
import type { ApiRequest } from '../api-request.js';
import { bearerOf } from '../guard/request-principal.js';
import { SessionCookie } from '../guard/session-cookie.js';

/** A browser opens six connections to one site (HTTP/1.1): streams leave it some for everything else. */
const mostOfOne = 4;
const mostOfAll = 2_000;
/** Seconds. */
const tryAgainAfter = 30;

/** Counts the answers of this process that do not end by themselves, so that nobody can open so many that others get none. */
@Injectable()
export class Streams {
  private readonly bySession = new Map<string, number>();
  private all = 0;

  constructor(private readonly cookie: SessionCookie) {}

  /** The stream, counted for as long as somebody reads it. Refuses `stream.too-many`. */
  open<Message>(request: ApiRequest, stream: Observable<Message>): Result<Observable<Message>> {
    const whose = createHash('sha256').update(bearerOf(request) ?? this.cookie.read(request) ?? request.ip).digest('base64');
    const own = this.bySession.get(whose) ?? 0;
    if (own >= mostOfOne || this.all >= mostOfAll) return refuse('stream.too-many', { retryAfter: tryAgainAfter });
    return success(
      new Observable<Message>((reader) => {
        this.count(whose, 1);
        const reading = stream.subscribe(reader);
        return () => {
          reading.unsubscribe();
          this.count(whose, -1);
        };
      }),
    );
  }

  private count(whose: string, change: 1 | -1): void {
    this.all += change;
    const own = (this.bySession.get(whose) ?? 0) + change;
    if (own === 0) this.bySession.delete(whose);
    else this.bySession.set(whose, own);
  }
}
