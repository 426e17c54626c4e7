import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { type RecordedEvent, Vault } from '#platform';
import { createTestDatabase, type TestDatabase, testConfig } from '../../../test/support/test-database.js';
import { AuditRepository } from '../persistence/audit.repository.js';
import { ListEntries } from './list-entries.js';
import { RecordEvents } from './record-events.js';
import { VerifyChain } from './verify-chain.js';

let db: TestDatabase;
let audit: AuditRepository;

const event = (organisationId: string, more: Partial<RecordedEvent> = {}): RecordedEvent => ({
  id: newId(),
  type: 'booking.confirmed',
  organisationId,
  subject: { bookingId: newId(), places: 4, waited: false, note: null },
  actor: { kind: 'user', id: newId() },
  correlationId: newId(),
  at: '2026-11-22 12:00:00.123456+00',
  ...more,
});
const record = (recorded: RecordedEvent) => new RecordEvents(db.database, audit, db.vault).record([recorded]);
const verify = (organisationId: string, vault = db.vault) => new VerifyChain(audit, vault).verify(organisationId);
const chainOf = async (length: number): Promise<string> => {
  const organisationId = newId();
  for (let at = 0; at < length; at += 1) await record(event(organisationId));
  return organisationId;
};
/** What someone with the database server's own rights could do. */
const tamper = async (sql: string, params: unknown[]): Promise<void> => {
  await db.database.transaction(async (tx) => {
    await tx.execute(`set local session_replication_role = replica`);
    await tx.execute(sql, params);
  });
};

beforeAll(async () => {
  db = await createTestDatabase();
  audit = new AuditRepository(db.database);
});
afterAll(() => db.drop());

describe('recording events', () => {
  it('lists them newest first, in pages, for their organisation alone', async () => {
    const organisationId = newId();
    const recorded = [event(organisationId), event(organisationId), event(organisationId)];
    for (const one of recorded) await record(one);
    await record(event(newId()));
    const list = new ListEntries(audit);
    const first = await list.list(organisationId, { limit: 2 });
    const second = await list.list(organisationId, { limit: 2, cursor: first.nextCursor! });
    expect(first.items.map(({ seq }) => seq)).toEqual([3, 2]);
    expect(second).toMatchObject({ items: [{ seq: 1 }], nextCursor: null });
    expect(second.items[0]).toEqual({
      organisationId,
      seq: 1,
      eventId: recorded[0]!.id,
      at: '2026-11-22T12:00:00.123Z',
      type: 'booking.confirmed',
      actor: recorded[0]!.actor,
      subject: recorded[0]!.subject,
      correlationId: recorded[0]!.correlationId,
    });
  });

  it('starts at the newest for a cursor that is none of ours', async () => {
    const organisationId = await chainOf(1);
    expect((await new ListEntries(audit).list(organisationId, { limit: 5, cursor: "1'; drop table" })).items).toHaveLength(1);
  });

  it('records an event once, however often it is handed over, at the same time too', async () => {
    const organisationId = newId();
    const one = event(organisationId);
    await Promise.all([record(one), record(one), record(one)]);
    await record(one);
    expect(await verify(organisationId)).toEqual({ intact: true, entries: 1, fault: null });
  });

  it('records several at once, those of each organisation in the order given, without what is there already', async () => {
    const [one, two] = [newId(), newId()];
    const [first, second, third, elsewhere] = [event(one), event(one), event(one), event(two)];
    await record(second);
    await new RecordEvents(db.database, audit, db.vault).record([first, elsewhere, second, third]);
    expect(await verify(one)).toEqual({ intact: true, entries: 3, fault: null });
    expect((await new ListEntries(audit).list(one, { limit: 5 })).items.map((entry) => entry.eventId)).toEqual([third.id, first.id, second.id]);
    expect(await verify(two)).toEqual({ intact: true, entries: 1, fault: null });
  });

  it('keeps one unbroken chain while many add to it', async () => {
    const organisationId = newId();
    await Promise.all(Array.from({ length: 40 }, () => record(event(organisationId))));
    expect(await verify(organisationId)).toEqual({ intact: true, entries: 40, fault: null });
  });

  it.each(['update audit_entry set type = type', 'delete from audit_entry', 'truncate audit_entry'])('refuses "%s"', async (sql) => {
    await chainOf(1);
    await expect(db.database.query(sql)).rejects.toThrow('append-only');
  });
});

describe('verifying the chain', () => {
  it('finds nothing wrong with an organisation that has no entry', async () => {
    expect(await verify(newId())).toEqual({ intact: true, entries: 0, fault: null });
  });

  it.each<[string, string]>([
    ['type', `'booking.cancelled'`],
    ['actor_id', `'someone-else'`],
    ['subject', `'{"bookingId": "another"}'`],
    ['at', `at - interval '1 day'`],
    ['correlation_id', `'other'`],
  ])('finds a changed %s', async (column, value) => {
    const organisationId = await chainOf(5);
    await tamper(`update audit_entry set ${column} = ${value} where organisation_id = $1 and seq = 3`, [organisationId]);
    expect(await verify(organisationId)).toEqual({ intact: false, entries: 2, fault: { seq: 3, kind: 'changed' } });
  });

  it('finds an entry that was taken out of the middle', async () => {
    const organisationId = await chainOf(5);
    await tamper('delete from audit_entry where organisation_id = $1 and seq = 3', [organisationId]);
    expect(await verify(organisationId)).toMatchObject({ intact: false, fault: { seq: 3, kind: 'missing' } });
  });

  it('finds an end that was cut off', async () => {
    const organisationId = await chainOf(5);
    await tamper('delete from audit_entry where organisation_id = $1 and seq > 3', [organisationId]);
    expect(await verify(organisationId)).toMatchObject({ intact: false, entries: 3, fault: { seq: 4, kind: 'missing' } });
  });

  it('finds an entry that was rewritten together with its own hash', async () => {
    const organisationId = await chainOf(3);
    await tamper('update audit_entry set hash = sha256(hash) where organisation_id = $1 and seq = 2', [organisationId]);
    expect(await verify(organisationId)).toMatchObject({ intact: false, fault: { seq: 2, kind: 'changed' } });
  });

  it('finds a link that was bent', async () => {
    const organisationId = await chainOf(3);
    await tamper('update audit_entry set previous_hash = sha256(hash) where organisation_id = $1 and seq = 2', [organisationId]);
    expect(await verify(organisationId)).toMatchObject({ intact: false, fault: { seq: 2, kind: 'relinked' } });
  });

  it('finds an entry that was added by hand, well linked', async () => {
    const organisationId = await chainOf(2);
    const [head] = await db.database.query<{ signature: Buffer }>('select * from audit_chain where organisation_id = $1', [organisationId]);
    await record(event(organisationId));
    await tamper(
      `update audit_chain set length = 2, signature = $2, head = (select hash from audit_entry where organisation_id = $1 and seq = 2)
       where organisation_id = $1`,
      [organisationId, head!.signature],
    );
    expect(await verify(organisationId)).toMatchObject({ intact: false, fault: { kind: 'unsigned' } });
  });

  it('does not mistake entries that are being added for tampering', async () => {
    const organisationId = await chainOf(3);
    const adding = Promise.all(Array.from({ length: 20 }, () => record(event(organisationId))));
    for (let at = 0; at < 10; at += 1) expect(await verify(organisationId)).toMatchObject({ intact: true });
    await adding;
  });

  it('finds a chain that was written anew as a whole without the master key', async () => {
    const organisationId = await chainOf(2);
    const forger = new Vault(db.database, testConfig(db.url, { MASTER_KEY: Buffer.alloc(32, 9) }));
    await tamper('delete from audit_entry where organisation_id = $1', [organisationId]);
    await tamper('delete from audit_chain where organisation_id = $1', [organisationId]);
    await new RecordEvents(db.database, audit, forger).record([event(organisationId)]);
    expect(await verify(organisationId)).toMatchObject({ intact: false, fault: { kind: 'unsigned' } });
    expect(await verify(organisationId, forger)).toMatchObject({ intact: true });
  });
});
