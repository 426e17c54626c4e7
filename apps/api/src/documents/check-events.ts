import { Injectable, type MessageEvent } from '@nestjs/common';
import { interval, last, map, merge, Observable, share, takeUntil, takeWhile } from 'rxjs';
import { ReadDocumentChecks, type DocumentCheck } from '#documents';
import { isRefusal } from '#kernel';
import { Notices } from '#platform';
import { documentCheckBody } from './document-check.schema.js';

/** Proxies close a connection on which nothing is said for a minute or so. */
const heartbeat = 20_000;

/** Tells a browser of each change of a check until it is finished. */
@Injectable()
export class CheckEvents {
  constructor(
    private readonly notices: Notices,
    private readonly read: ReadDocumentChecks,
  ) {}

  /**
   * The check as it is now, then after each change; ends with the finished one, or when the follower may see it no longer,
   * which is asked before each change is told, and from time to time.
   */
  of(check: DocumentCheck, mayFollow: () => Promise<boolean>): Observable<MessageEvent> {
    const checks = this.changes(check, mayFollow).pipe(
      takeWhile(({ state }) => state !== 'finished', true),
      map((latest): MessageEvent => ({ type: 'check', data: documentCheckBody(latest) })),
      share(),
    );
    const beats = interval(heartbeat).pipe(map((): MessageEvent => ({ type: 'heartbeat', data: '' })));
    return merge(checks, beats.pipe(takeUntil(checks.pipe(last(null, null)))));
  }

  private changes({ id, organisationId, travellerId }: DocumentCheck, mayFollow: () => Promise<boolean>): Observable<DocumentCheck> {
    return new Observable((subscriber) => {
      let last = Promise.resolve();
      const inTurn = (work: () => Promise<void>): void => {
        last = last
          .then(async () => ((await mayFollow()) ? work() : subscriber.complete()))
          .catch((error: unknown) => subscriber.error(error));
      };
      const look = (): void =>
        inTurn(async () => {
          const latest = await this.read.one(organisationId, travellerId, id);
          if (isRefusal(latest)) subscriber.complete();
          else subscriber.next(latest.value);
        });
      const watching = setInterval(() => inTurn(async () => undefined), heartbeat);
      const listening = this.notices.listen('document_check', (changed) => {
        if (changed === id || changed === '') look();
      });
      listening.then(look, (error: unknown) => subscriber.error(error));
      return () => {
        clearInterval(watching);
        listening.then((stop) => stop(), () => undefined);
      };
    });
  }
}
