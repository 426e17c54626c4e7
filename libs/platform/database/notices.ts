import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Config } from '../config/schema.js';

type Listener = (payload: string) => void;

/**
 * Hears PostgreSQL's NOTIFY on one connection for the whole process. After a lost connection it listens anew and tells
 * every listener once with an empty payload, since what was said in between is gone: look at the rows again.
 */
@Injectable()
export class Notices implements OnApplicationShutdown {
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly logger = new Logger('notices');
  private client: Promise<pg.Client> | undefined;
  private closed = false;
  private retry: NodeJS.Timeout | undefined;

  constructor(private readonly config: Config) {}

  /** Calls the listener for each notice on the channel until the returned function is called. */
  async listen(channel: string, listener: Listener): Promise<() => void> {
    const known = this.listeners.get(channel) ?? new Set();
    this.listeners.set(channel, known.add(listener));
    const client = await this.connection();
    if (known.size === 1) await client.query(`listen ${client.escapeIdentifier(channel)}`);
    return () => void known.delete(listener);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await (await this.client?.catch(() => undefined))?.end();
  }

  private connection(): Promise<pg.Client> {
    if (!this.client) {
      this.client = this.open();
      this.client.catch(() => this.reconnect());
    }
    return this.client;
  }

  private async open(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.config.get('DATABASE_URL'), keepAlive: true });
    client.on('notification', ({ channel, payload }) => this.tell(channel, payload ?? ''));
    client.on('error', () => this.reconnect());
    client.on('end', () => this.reconnect());
    await client.connect();
    for (const channel of this.listeners.keys()) await client.query(`listen ${client.escapeIdentifier(channel)}`);
    return client;
  }

  private reconnect(): void {
    if (this.closed || this.retry) return;
    this.logger.warn('the connection for notices was lost; listening anew');
    this.client = undefined;
    this.retry = setTimeout(() => {
      this.retry = undefined;
      void this.connection().then(
        () => [...this.listeners.keys()].forEach((channel) => this.tell(channel, '')),
        () => undefined,
      );
    }, 500);
  }

  private tell(channel: string, payload: string): void {
    for (const listener of this.listeners.get(channel) ?? []) listener(payload);
  }
}
