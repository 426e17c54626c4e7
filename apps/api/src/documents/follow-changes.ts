import type { MessageEvent } from '@nestjs/common';
import { interval, last, map, merge, Observable, share, takeUntil, takeWhile } from 'rxjs';
import { isRefusal, type Result } from '#kernel';
import type { Notices } from '#platform';

/** Proxies close a connection on which nothing is said for a minute or so. */
const heartbeat = 20_000;

interface Followed<Subject> {
  readonly notices: Notices;
  /** The database's channel that names each row that changed. */
  readonly channel: string;
  /** Name of the events that are sent. */
  readonly event: string;
  readonly id: string;
  readonly read: () => Promise<Result<Subject>>;
  readonly body: (subject: Subject) => object;
  /** Asked before each change is told, and from time to time. */
  readonly mayFollow: () => Promise<boolean>;
}

/** A subject as it is now, then after each change; ends with the finished one or one that was replaced, or when the follower may see it no longer. */
export function followChanges<Subject extends { readonly state: string }>(followed: Followed<Subject>): Observable<MessageEvent> {
  const events = changes(followed).pipe(
    takeWhile(({ state }) => state === 'queued' || state === 'running', true),
    map((latest): MessageEvent => ({ type: followed.event, data: followed.body(latest) })),
    share(),
  );
  const beats = interval(heartbeat).pipe(map((): MessageEvent => ({ type: 'heartbeat', data: '' })));
  return merge(events, beats.pipe(takeUntil(events.pipe(last(null, null)))));
}

function changes<Subject>({ notices, channel, id, read, mayFollow }: Followed<Subject>): Observable<Subject> {
  return new Observable((subscriber) => {
    let last = Promise.resolve();
    const inTurn = (work: () => Promise<void>): void => {
      last = last
        .then(async () => ((await mayFollow()) ? work() : subscriber.complete()))
        .catch((error: unknown) => subscriber.error(error));
    };
    const look = (): void =>
      inTurn(async () => {
        const latest = await read();
        if (isRefusal(latest)) subscriber.complete();
        else subscriber.next(latest.value);
      });
    const watching = setInterval(() => inTurn(async () => undefined), heartbeat);
    const listening = notices.listen(channel, (changed) => {
      if (changed === id || changed === '') look();
    });
    listening.then(look, (error: unknown) => subscriber.error(error));
    return () => {
      clearInterval(watching);
      listening.then((stop) => stop(), () => undefined);
    };
  });
}
