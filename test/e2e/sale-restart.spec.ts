import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { AccountsModule, CreateOrganisation } from '#accounts';
import { EntryModule } from '#entry';
import { FixedClock, newId } from '#kernel';
import { type ApiProcess, startApi } from '../support/api-process.js';
import { eventually } from '../support/eventually.js';
import { MarathonTrip } from '../support/marathon.js';
import { bootProcess, Office } from '../support/office.js';
import { startWorker } from '../support/worker-process.js';
import { Visitor } from '../support/visitor.js';

interface Ticket {
  readonly number: number;
  readonly state: string;
  readonly booking: { readonly reference: string } | null;
}

const buyers = 60;
const middle = 20;

/** In this database alone: the turn of the ticket in the middle stands still, its booking taken, while the test holds the lock. */
const stall = `
  create function stall() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock_shared(${middle});
      return new;
    end $$;
  create trigger stall before update on sale_ticket for each row when (old.number = ${middle} and new.state = 'booked') execute function stall();
`;

describe('a sale whose API process is killed', () => {
  let office: Office;
  const running: ApiProcess[] = [];
  let stopWorker: () => void = () => undefined;
  afterEach(async () => {
    stopWorker();
    for (const { process } of running) process.kill('SIGKILL');
    await office.close();
  });

  it('goes on where it was: everybody is answered, in order, and nobody twice', async () => {
    office = await Office.open();
    const { db } = office;
    const get = await bootProcess(db, new FixedClock(new Date('2026-11-22T12:00:00Z')), [], [AccountsModule, EntryModule]);
    const { id: organisationId } = await db.database.transaction((tx) => get(CreateOrganisation).create(tx, { name: 'Marathon Tours' }));
    const trip = await MarathonTrip.schedule(organisationId, db.database, get);
    const { departureId, arrivalLegId, departureLegId } = trip.ids;
    await db.database.query(`update allotment set capacity = 40 where owner_id = $1 and kind = 'place'`, [departureId]);
    await db.database.query(`update departure set on_sale_until = now() + interval '1 day' where id = $1`, [departureId]);
    const settings = Object.fromEntries(
      Object.entries({ ...db.config.settings, MASTER_KEY: db.config.get('MASTER_KEY').toString('base64'), SALE_TICKETS_PER_MINUTE: 1000, PORT: undefined }).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    ) as Record<string, string>;
    const start = async (): Promise<ApiProcess> => {
      const api = await startApi(settings);
      running.push(api);
      return api;
    };

    await db.database.query(stall);
    const holder = new pg.Client({ connectionString: db.url });
    await holder.connect();
    await holder.query('select pg_advisory_lock($1)', [middle]);
    const first = await start();
    const traveller = { givenNames: 'Robin', surname: 'Rush', email: 'robin@example.org', nationality: 'GBR', race: '42', room: 'twin', arrivalLegId, departureLegId };
    const form = { leader: { name: 'Robin Rush', email: 'robin@example.org' }, territory: 'GBR', travellers: [traveller] };
    const customers = Array.from({ length: buyers }, () => ({ visitor: new Visitor(first.url), key: newId(), ticket: undefined as Ticket | undefined }));
    for (const customer of customers) {
      customer.ticket = await customer.visitor.post<Ticket>(`/api/v1/sale/${departureId}/tickets`, form, { 'idempotency-key': customer.key });
    }
    const settled = async (): Promise<number> => (await db.database.query(`select 1 from sale_ticket where state <> 'waiting'`)).length;
    const stalled = async (): Promise<number> => (await db.database.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`)).length;
    await eventually(async () => expect([await settled(), await stalled()]).toEqual([middle - 1, 1]));
    first.process.kill('SIGKILL');
    await once(first.process, 'exit');
    await holder.end();
    await eventually(async () => expect([await settled(), await stalled()]).toEqual([middle - 1, 0]));

    const worker = await startWorker(db.config);
    stopWorker = () => void worker.kill('SIGKILL');
    const second = await start();
    await eventually(async () => expect(await settled()).toBe(buyers), 60_000);
    for (const [index, { visitor, ticket }] of customers.entries()) {
      const now = await visitor.at(second.url).get<Ticket>(`/api/v1/sale/${departureId}/ticket`);
      expect(now).toMatchObject({ number: ticket?.number, state: index < 40 ? 'booked' : 'wait-listed' });
    }
    const bookings = await db.database.query<{ count: number }>('select count(*)::integer as count from booking where departure_id = $1', [departureId]);
    expect(bookings).toEqual([{ count: 40 }]);
    expect(await office.differences()).toEqual([]);
    const again = await new Visitor(second.url).post<Ticket>(`/api/v1/sale/${departureId}/tickets`, form, { 'idempotency-key': customers[0]!.key });
    expect(again).toMatchObject({ number: 1, state: 'booked' });
  }, 120_000);
});
