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

  /** The check as it is now, then after each change; ends with the finished one. */
  of(check: DocumentCheck): Observable<MessageEvent> {
    const checks = this.changes(check).pipe(
      takeWhile(({ state }) => state !== 'finished', true),
      map((latest): MessageEvent => ({ type: 'check', data: documentCheckBody(latest) })),
      share(),
    );
    const beats = interval(heartbeat).pipe(map((): MessageEvent => ({ type: 'heartbeat', data: '' })));
    return merge(checks, beats.pipe(takeUntil(checks.pipe(last(null, null)))));
  }

  private changes({ id, organisationId, travellerId }: DocumentCheck): Observable<DocumentCheck> {
    return new Observable((subscriber) => {
      let reading = Promise.resolve();
      const look = (): void => {
        reading = reading.then(async () => {
          const latest = await this.read.one(organisationId, travellerId, id);
          if (isRefusal(latest)) subscriber.complete();
          else subscriber.next(latest.value);
        }).catch((error: unknown) => subscriber.error(error));
      };
      const listening = this.notices.listen('document_check', (changed) => {
        if (changed === id || changed === '') look();
      });
      listening.then(look, (error: unknown) => subscriber.error(error));
      return () => void listening.then((stop) => stop(), () => undefined);
    });
  }
}
