import {
  AllotmentCounters, AllotmentRepository, AllotmentStopRepository, AllotmentTermsRepository, ChangeAllotment, ChangeHold, ConfirmHold, ExpireHolds, ExtendHold, HoldBundle,
  HoldRepository, OpenAllotment, ReconcileCounters, ReleaseHold, RestoreHolds, ResumeAllotments, StopAllotments, SuspendHolds,
} from '#inventory';
import { FixedClock, newId } from '#kernel';
import { valueOf } from '../support/results.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

export const opening = new Date('2026-12-09T09:00:00Z');
export const later = (minutes: number): Date => new Date(opening.getTime() + minutes * 60_000);

/** Guards to leave out. Production has no such switch: a test puts a class without the guard in the place of the real one. */
export interface Guards {
  readonly counters?: AllotmentCounters;
  readonly holds?: HoldRepository;
}

/** A seller with allotments of their own on a database of their own, and buyers who come all at once. */
export class Stall {
  readonly organisationId = newId();
  readonly clock = new FixedClock(opening);

  private constructor(readonly db: TestDatabase) {}

  /** With a connection for each of the buyers: none waits for another but in the database. */
  static async open(connections = 60): Promise<Stall> {
    return new Stall(await createTestDatabase({ DATABASE_POOL: connections }));
  }

  async allotment(capacity: number, label = 'Places'): Promise<string> {
    const opener = new OpenAllotment(new AllotmentRepository(this.db.database));
    const owner = { kind: 'departure', id: newId() } as const;
    const opened = await this.db.database.transaction((tx) =>
      opener.open(tx, this.organisationId, { owner, kind: 'place', code: 'any', label, capacity }),
    );
    return valueOf(opened).id;
  }

  /** One buyer: takes one of each, in a transaction of their own. */
  async buy(allotmentIds: readonly string[], { counters = new AllotmentCounters() }: Guards = {}) {
    const holdId = newId();
    const wants = allotmentIds.map((allotmentId) => ({ allotmentId, quantity: 1, pointer: '/travellers/0' }));
    const bundle = { holdId, organisationId: this.organisationId, expiresAt: later(30), wants };
    const outcome = await this.db.database.transaction((tx) => new HoldBundle(counters).hold(tx, bundle));
    return outcome.refused ? outcome : { refused: false as const, holdId };
  }

  confirm(holdId: string, { holds = new HoldRepository(), clock = this.clock }: Guards & { clock?: FixedClock } = {}) {
    const confirm = new ConfirmHold(new AllotmentCounters(), holds, clock);
    return this.db.database.transaction((tx) => confirm.confirm(tx, this.organisationId, holdId));
  }

  release(holdId: string, { holds = new HoldRepository() }: Guards = {}) {
    const release = new ReleaseHold(new AllotmentCounters(), holds, this.clock);
    return this.db.database.transaction((tx) => release.release(tx, this.organisationId, holdId));
  }

  /** Gives one of each back and takes one of each instead. */
  change(holdId: string, give: readonly string[], take: readonly string[], { counters = new AllotmentCounters(), holds = new HoldRepository(), clock = this.clock }: Guards & { clock?: FixedClock } = {}) {
    const change = new ChangeHold(counters, holds, clock);
    const gives = give.map((allotmentId) => ({ allotmentId, quantity: 1 }));
    const takes = take.map((allotmentId, index) => ({ allotmentId, quantity: 1, pointer: `/changes/${index}` }));
    return this.db.database.transaction((tx) => change.change(tx, { organisationId: this.organisationId, holdId, gives, takes }));
  }

  extend(holdId: string) {
    const extend = new ExtendHold(new HoldRepository(), this.clock);
    return this.db.database.transaction((tx) => extend.extend(tx, this.organisationId, holdId, later(32)));
  }

  async lower(allotmentId: string, capacity: number) {
    const terms = new AllotmentTermsRepository(this.db.database);
    const locked = await this.db.database.transaction((tx) => terms.lock(tx, this.organisationId, allotmentId));
    const edit = { capacity, overbooking: 0, releaseOn: null, userId: newId(), reason: 'As the hotel says', version: locked!.version };
    return new ChangeAllotment(this.db.database, terms).change({ organisationId: this.organisationId, allotmentId, ...edit });
  }

  /** Closes the allotments, and then suspends what is held of them: the two steps of a suspension. */
  async suspend(allotmentIds: readonly string[], holdIds: readonly string[], { stops = new AllotmentStopRepository() }: { stops?: AllotmentStopRepository } = {}) {
    const { database } = this.db;
    const owners = await this.owners(allotmentIds);
    await database.transaction((tx) => new StopAllotments(stops).stop(tx, this.organisationId, owners, 'suspended'));
    return database.transaction((tx) => new SuspendHolds(new HoldRepository(), this.clock).suspend(tx, this.organisationId, holdIds));
  }

  async restore(allotmentIds: readonly string[], holdIds: readonly string[]) {
    const owners = await this.owners(allotmentIds);
    return this.db.database.transaction(async (tx) => {
      const restored = await new RestoreHolds(new HoldRepository(), this.clock).restore(tx, this.organisationId, holdIds);
      await new ResumeAllotments(new AllotmentStopRepository()).resume(tx, this.organisationId, owners);
      return restored;
    });
  }

  async statuses(holdIds: readonly string[]): Promise<string[]> {
    const rows = await this.db.database.query<{ status: string }>('select status from hold where id = any($1) order by id', [holdIds]);
    return rows.map(({ status }) => status);
  }

  private async owners(allotmentIds: readonly string[]): Promise<string[]> {
    const rows = await this.db.database.query<{ id: string }>('select owner_id as id from allotment where id = any($1)', [allotmentIds]);
    return rows.map(({ id }) => id);
  }

  expire({ clock = this.clock, limit = 100 }: { clock?: FixedClock; limit?: number } = {}) {
    const expire = new ExpireHolds(new AllotmentCounters(), new HoldRepository(), clock);
    return this.db.database.transaction((tx) => expire.expireDue(tx, limit));
  }

  async counters(allotmentId: string): Promise<{ held: number; sold: number }> {
    const rows = await this.db.database.query<{ held: number; sold: number }>('select held, sold from allotment where id = $1', [allotmentId]);
    return rows[0]!;
  }

  /** What the rows of holds say that an allotment has given, whatever its counters say. */
  async takenByRows(allotmentId: string): Promise<number> {
    const rows = await this.db.database.query<{ taken: number }>(
      `select coalesce(sum(l.quantity), 0)::integer as taken
         from hold_line l join hold h on h.id = l.hold_id
        where l.allotment_id = $1 and h.status in ('held', 'confirmed', 'paused', 'suspended')`,
      [allotmentId],
    );
    return rows[0]!.taken;
  }

  differences() {
    return new ReconcileCounters(new AllotmentRepository(this.db.database)).differences();
  }
}

export const crowd = (size: number): number[] => Array.from({ length: size }, (_, index) => index);
