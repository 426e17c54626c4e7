import { Injectable, type MessageEvent } from '@nestjs/common';
import { Observable } from 'rxjs';
import type { Permission } from '#accounts';
import { Changes } from '#platform';
import { changedKinds, type LiveKind } from './kinds.js';

/** Proxies close a connection on which nothing is said for a minute or so. Milliseconds. */
const heartbeat = 20_000;
/** Of changes in quick succession the first is told at once, and the others together after so long. Milliseconds. */
const gatherFor = 1_000;

interface Follower {
  readonly organisationId: string;
  readonly permissions: readonly Permission[];
  /** Asked before each change is told, and from time to time. */
  readonly mayFollow: () => Promise<boolean>;
}

/** Tells a browser which kinds of things change in its organisation. */
@Injectable()
export class LiveChanges {
  constructor(private readonly changes: Changes) {}

  /** `ready` as soon as nothing is missed any more, then `change` with the kinds; ends when the follower may follow no longer. */
  of({ organisationId, permissions, mayFollow }: Follower): Observable<MessageEvent> {
    return new Observable((subscriber) => {
      const waiting = new Set<LiveKind>();
      let gathering: NodeJS.Timeout | undefined;
      const unlessEnded = (message: () => MessageEvent | undefined): void => {
        mayFollow().then(
          (may) => {
            if (!may) return subscriber.complete();
            const told = message();
            if (told) subscriber.next(told);
          },
          (error: unknown) => subscriber.error(error),
        );
      };
      const tell = (): void => {
        gathering = setTimeout(() => {
          gathering = undefined;
          if (waiting.size > 0) tell();
        }, gatherFor).unref();
        unlessEnded(() => {
          if (waiting.size === 0) return undefined;
          const kinds = [...waiting];
          waiting.clear();
          return { type: 'change', data: { kinds } };
        });
      };
      const hear = (happened: readonly string[]): void => {
        if (happened.some((name) => endings.test(name))) unlessEnded(() => undefined);
        for (const kind of changedKinds(happened, permissions)) waiting.add(kind);
        if (waiting.size > 0 && !gathering) tell();
      };
      const beating = setInterval(() => unlessEnded(() => ({ type: 'heartbeat', data: '' })), heartbeat).unref();
      const following = this.changes.follow(organisationId, hear);
      following.then(() => unlessEnded(() => ({ type: 'ready', data: '' })), (error: unknown) => subscriber.error(error));
      return () => {
        clearInterval(beating);
        clearTimeout(gathering);
        following.then((stop) => stop(), () => undefined);
      };
    });
  }
}

/** After these somebody may no longer follow: it is asked at once. */
const endings = /^(session\.ended|user\.|person\.)/;
