import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Notices } from '../database/notices.js';

/** Told which kinds of things happened; nothing in the list says that some were missed: look at everything again. */
type Listener = (happened: readonly string[]) => void;

const channel = 'change';
/** PostgreSQL takes 8,000 bytes in one notice. */
const longest = 7_000;

/**
 * Tells every process what kinds of things have just happened in an organisation, for those who look at it at this moment. Only
 * names of events and jobs: no ids, nothing personal; nothing is kept, so whoever was not there looks at the rows.
 */
@Injectable()
export class Changes {
  private readonly followers = new Map<string, Set<Listener>>();
  private listening: Promise<unknown> | undefined;

  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
  ) {}

  async tell(organisationId: string, happened: Iterable<string>): Promise<void> {
    let words = '';
    for (const word of new Set(happened)) {
      if (words.length + word.length > longest) {
        await this.notify(organisationId, words);
        words = '';
      }
      words += ` ${word}`;
    }
    if (words !== '') await this.notify(organisationId, words);
  }

  /** Calls the listener for each change in the organisation, in whichever process it happened, until the returned function is called. */
  async follow(organisationId: string, listener: Listener): Promise<() => void> {
    const others = this.followers.get(organisationId) ?? new Set();
    this.followers.set(organisationId, others.add(listener));
    const stop = (): void => {
      others.delete(listener);
      if (others.size === 0 && this.followers.get(organisationId) === others) this.followers.delete(organisationId);
    };
    this.listening ??= this.notices.listen(channel, (notice) => this.hear(notice)).catch((error: unknown) => {
      this.listening = undefined;
      throw error;
    });
    await this.listening.catch((error: unknown) => {
      stop();
      throw error;
    });
    return stop;
  }

  private hear(notice: string): void {
    if (notice === '') return [...this.followers.values()].forEach((some) => some.forEach((listener) => listener([])));
    const [organisationId = '', ...happened] = notice.split(' ');
    this.followers.get(organisationId)?.forEach((listener) => listener(happened));
  }

  private async notify(organisationId: string, words: string): Promise<void> {
    await this.database.query('select pg_notify($1, $2)', [channel, `${organisationId}${words}`]);
  }
}
