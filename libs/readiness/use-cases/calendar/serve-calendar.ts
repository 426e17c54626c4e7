import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Locale, type Result, refuse, success } from '#kernel';
import { Config, Vault } from '#platform';
import { CalendarDateRepository } from '../../persistence/calendar/calendar-date.repository.js';
import { BlockDateRepository } from '../../persistence/calendar/block-date.repository.js';
import { CalendarFeedRepository, type FoundFeed } from '../../persistence/calendar/calendar-feed.repository.js';
import { ReminderChoiceRepository } from '../../persistence/reminders/reminder-choice.repository.js';
import { hashOf } from './calendar-feeds.js';
import { writeCalendar } from './write-calendar.js';

export interface ServedCalendar {
  /** RFC 5545. */
  readonly text: string;
  /** Changes with the text alone. */
  readonly etag: string;
}

/** Writes the calendar that a secret link opens. */
@Injectable()
export class ServeCalendar {
  constructor(
    private readonly config: Config,
    private readonly vault: Vault,
    private readonly feeds: CalendarFeedRepository,
    private readonly dates: CalendarDateRepository,
    private readonly choices: ReminderChoiceRepository,
    private readonly blocks: BlockDateRepository,
  ) {}

  /** Refuses `calendar.unknown`, in the same words for a link that never was, was taken back, or whose owner has gone. */
  async serve(token: string): Promise<Result<ServedCalendar>> {
    const hash = hashOf(token);
    const feed = await this.feeds.byHash(hash);
    if (!feed || !timingSafeEqual(feed.tokenHash, hash)) return refuse('calendar.unknown');
    const dates = [...(await this.dates.of(feed)), ...(await this.blocks.of(feed))];
    const entries = dates.map((date) => ({ uid: this.uidOf(feed, date), date }));
    const text = writeCalendar(entries, { locale: await this.localeOf(feed), counted: feed.scope !== 'traveller' });
    return success({ text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` });
  }

  /** The same through every link to the same thing, and says nothing of what it stands for. */
  private uidOf(feed: FoundFeed, { departureId, key }: { departureId: string; key: string }): string {
    const whose = feed.scope === 'traveller' ? feed.travellerId : 'all';
    const name = this.vault.sign('calendar', `${departureId} ${whose} ${key}`).toString('hex').slice(0, 32);
    return `${name}@${new URL(this.config.get('PUBLIC_URL')).hostname}`;
  }

  private async localeOf(feed: FoundFeed): Promise<Locale> {
    if (feed.scope !== 'traveller') return 'en';
    return (await this.choices.of(feed.organisationId, [feed.travellerId])).get(feed.travellerId)?.locale ?? 'en';
  }
}
