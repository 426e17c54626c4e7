import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { Changes, type JobDefinition, Notices, Outbox, publish, type Queues, runInContext, systemContext } from '#platform';
import { eventually } from '../../../../test/support/eventually.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { Desks } from './desks.js';
import { Relay } from './relay.js';

interface Ordered {
  readonly name: string;
  readonly payload: unknown;
  readonly id: string;
  readonly correlationId: string | undefined;
}

/** Takes orders as the queues do; told to, it loses the connection. */
class Desk {
  readonly orders: Ordered[] = [];
  failures = 0;

  order(job: JobDefinition, payload: unknown, { id, correlationId }: { id: string; correlationId?: string }): Promise<void> {
    if (this.failures > 0) {
      this.failures -= 1;
      return Promise.reject(new Error('the queue is out of reach'));
    }
    this.orders.push({ name: job.name, payload, id, correlationId });
    return Promise.resolve();
  }
}

describe('the relay', () => {
  const organisationId = newId();
  let store: TestDatabase;
  let desk: Desk;
  let stop: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    store = await createTestDatabase();
  });
  afterEach(async () => {
    await stop?.();
  });
  afterAll(() => store.drop());

  const start = async (): Promise<void> => {
    desk = new Desk();
    const notices = new Notices(store.config);
    const desks = new Desks(new Changes(store.database, notices));
    const relay = new Relay(new Outbox(store.database), desk as unknown as Queues, notices, desks);
    stop = async () => {
      await relay.onApplicationShutdown();
      await notices.onApplicationShutdown();
    };
    await relay.start();
  };
  const tell = (type: string, subject: Record<string, string>): Promise<string> =>
    runInContext(systemContext('c-42'), () => store.database.transaction((tx) => publish(tx, { type, organisationId, subject })));
  const waiting = async (): Promise<number> => (await store.database.query('select 1 from outbox where relayed_at is null')).length;

  it('orders each job of an event under an id made from it, with the correlation id, and notes it down', async () => {
    await start();
    const [bookingId, departureId] = [newId(), newId()];
    const id = await tell('booking.confirmed', { bookingId, departureId });
    await eventually(async () => expect(await waiting()).toBe(0));
    expect(desk.orders).toEqual([
      { name: 'audit.record-events', payload: { eventIds: [id] }, id: expect.stringMatching(/^[0-9a-f]{32}-audit.record-events$/), correlationId: undefined },
      { name: 'accounts.invite-travellers', payload: { organisationId, bookingId }, id: `${id}-accounts.invite-travellers`, correlationId: 'c-42' },
      { name: 'flights.seat-passengers', payload: { organisationId, bookingId }, id: `${id}-flights.seat-passengers`, correlationId: 'c-42' },
      { name: 'billing.post-charges', payload: { organisationId, bookingId }, id: `${id}-billing.post-charges`, correlationId: 'c-42' },
      { name: 'bookings.offer-places', payload: { organisationId, departureId }, id: `${id}-bookings.offer-places`, correlationId: 'c-42' },
      { name: 'bookings.assign-bibs', payload: { organisationId, bookingId }, id: `${id}-bookings.assign-bibs`, correlationId: 'c-42' },
      { name: 'entry.judge-booking', payload: { organisationId, bookingId }, id: `${id}-entry.judge-booking`, correlationId: 'c-42' },
      { name: 'entry.keep-checklists', payload: { organisationId, bookingId }, id: `${id}-entry.keep-checklists`, correlationId: 'c-42' },
      { name: 'readiness.follow', payload: { eventId: id }, id: `${id}-readiness.follow`, correlationId: 'c-42' },
      { name: 'notifications.announce', payload: { eventId: id }, id: `${id}-notifications.announce`, correlationId: 'c-42' },
    ]);
  });

  it('hands over what was published while no worker ran, oldest first', async () => {
    const ids = [await tell('booking.held', {}), await tell('booking.extended', {})];
    await start();
    await eventually(async () => expect(await waiting()).toBe(0));
    expect(desk.orders.map(({ payload }) => payload)).toEqual([{ eventIds: ids }]);
  });

  it('keeps an event that the queue did not take, and hands it over later under the same ids', async () => {
    await start();
    desk.failures = 1;
    const id = await tell('booking.held', {});
    await eventually(async () => expect(await waiting()).toBe(0), 15_000);
    expect(desk.orders).toEqual([expect.objectContaining({ payload: { eventIds: [id] } })]);
  });
});
