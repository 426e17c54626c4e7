import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { ReadDeparture } from '#packages';
import { Config, Database, publish } from '#platform';
import type { CalendarScope } from '../../domain/calendar/calendar-scope.js';
import { CalendarFeedRepository } from '../../persistence/calendar/calendar-feed.repository.js';

/** What is kept of a token: it has 256 bits of chance, so that a plain hash cannot be turned round. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

export interface MadeFeed {
  /** Shown this once. */
  readonly url: string;
  readonly since: Date;
}

/** Makes and takes back the secret links of calendars. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly departures: ReadDeparture,
    private readonly feeds: CalendarFeedRepository,
  ) {}

  /** Since when there is a link; null while there is none. Refuses `departure.unknown`. */
  async since(scope: CalendarScope): Promise<Result<Date | null>> {
    const unknown = await this.unknown(scope);
    return unknown ?? success(await this.feeds.since(scope));
  }

  /** Makes a link; an earlier one of the same calendar opens no longer. Refuses `departure.unknown`. */
  make(scope: CalendarScope): Promise<Result<MadeFeed>> {
    return this.database.transaction(async (tx) => {
      const unknown = await this.unknown(scope);
      if (unknown) return unknown;
      await this.feeds.revoke(tx, scope);
      const token = randomBytes(32).toString('base64url');
      const since = await this.feeds.insert(tx, scope, hashOf(token));
      await publish(tx, { type: 'calendar.made', organisationId: scope.organisationId, subject: subjectOf(scope) });
      return success({ url: new URL(`/api/v1/calendars/${token}.ics`, this.config.get('PUBLIC_URL')).href, since });
    });
  }

  /** The link opens no longer. Refuses `departure.unknown`, and `calendar.unknown` when there was none. */
  revoke(scope: CalendarScope): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      const unknown = await this.unknown(scope);
      if (unknown) return unknown;
      if (!(await this.feeds.revoke(tx, scope))) return refuse('calendar.unknown');
      await publish(tx, { type: 'calendar.revoked', organisationId: scope.organisationId, subject: subjectOf(scope) });
      return success(null);
    });
  }

  private async unknown(scope: CalendarScope): Promise<Extract<Result<never>, { refused: true }> | undefined> {
    if (scope.scope !== 'departure') return undefined;
    const departure = await this.departures.forSale(scope.organisationId, scope.departureId);
    return departure.refused ? departure : undefined;
  }
}

const subjectOf = ({ organisationId: _, ...subject }: CalendarScope): Readonly<Record<string, string>> => subject;
