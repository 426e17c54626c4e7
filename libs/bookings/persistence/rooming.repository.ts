import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import { type Room, roomKey, type Wish } from '../domain/rooming/rooming.js';

/** Which plan of rooms. */
export interface PlanKey {
  readonly organisationId: string;
  readonly departureId: string;
}

/** A room as stored, with its id. */
export interface StoredRoom extends Room {
  readonly id: string;
}

/** A change of the plan: the rooms as they were read, and as they shall be. */
export interface SavedPlan {
  readonly version: number;
  readonly before: readonly Room[];
  readonly after: readonly Room[];
  readonly placedBy: 'assignment' | 'hand';
}

interface RoomRow extends Omit<StoredRoom, 'guests'> {
  readonly guests: readonly { readonly bed: number; readonly travellerId: string }[];
}

/** Rows of rooms, of who is in which bed, and of wishes. Nothing personal. Exported for `test/concurrency`, which leaves a guard out. */
@Injectable()
export class RoomingRepository {
  constructor(private readonly database: Database) {}

  /** Nobody else changes the plan before the transaction ends. Returns its version. */
  async lock(tx: Transaction, { organisationId, departureId }: PlanKey): Promise<number> {
    await tx.execute('insert into rooming_plan (organisation_id, departure_id) values ($1, $2) on conflict do nothing', [organisationId, departureId]);
    const [row] = await tx.query<{ version: number }>(
      'select version from rooming_plan where organisation_id = $1 and departure_id = $2 for no key update',
      [organisationId, departureId],
    );
    return row!.version;
  }

  /** 0 before the first change. */
  async version({ organisationId, departureId }: PlanKey): Promise<number> {
    const [row] = await this.database.query<{ version: number }>(
      'select version from rooming_plan where organisation_id = $1 and departure_id = $2',
      [organisationId, departureId],
    );
    return row?.version ?? 0;
  }

  async raiseVersion(tx: Transaction, { organisationId, departureId }: PlanKey): Promise<void> {
    await tx.execute('update rooming_plan set version = version + 1 where organisation_id = $1 and departure_id = $2', [organisationId, departureId]);
  }

  /** Rooms with somebody in them, and locked ones; by code and number. */
  async rooms({ organisationId, departureId }: PlanKey): Promise<StoredRoom[]> {
    const rows = await this.database.query<RoomRow>(
      `select r.id, r.code, r.number, r.beds, r.locked, r.vacated,
              coalesce(json_agg(json_build_object('bed', a.bed, 'travellerId', a.traveller_id)) filter (where a.id is not null), '[]') as guests
         from room r
         left join bed_assignment a on a.organisation_id = r.organisation_id and a.room_id = r.id and a.released_at is null
        where r.organisation_id = $1 and r.departure_id = $2
        group by r.id
       having r.locked or count(a.id) > 0
        order by r.code, r.number`,
      [organisationId, departureId],
    );
    return rows.map((row) => ({
      ...row,
      guests: Array.from({ length: row.beds }, (_, at) => row.guests.find(({ bed }) => bed === at + 1)?.travellerId ?? null),
    }));
  }

  /** The departures on which somebody of the booking, or who was of it, has a bed. */
  async departuresOf(organisationId: string, bookingId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select distinct a.departure_id as id from bed_assignment a
         join booking_traveller t on t.organisation_id = a.organisation_id and t.traveller_id = a.traveller_id
        where a.organisation_id = $1 and t.booking_id = $2 and a.released_at is null`,
      [organisationId, bookingId],
    );
    return rows.map(({ id }) => id);
  }

  wishes({ organisationId, departureId }: PlanKey): Promise<Wish[]> {
    return this.database.query<Wish>(
      `select traveller_id as "travellerId", other_id as "otherId", kind, fresh from room_wish
        where organisation_id = $1 and departure_id = $2 order by traveller_id, other_id`,
      [organisationId, departureId],
    );
  }

  /** What one wants of another from now on; null is nothing. */
  async setWish(tx: Transaction, { organisationId, departureId }: PlanKey, wish: Pick<Wish, 'travellerId' | 'otherId'>, kind: Wish['kind'] | null): Promise<void> {
    const key = [organisationId, departureId, wish.travellerId, wish.otherId];
    await tx.execute('delete from room_wish where organisation_id = $1 and departure_id = $2 and traveller_id = $3 and other_id = $4', key);
    if (kind === null) return;
    await tx.execute('insert into room_wish (organisation_id, departure_id, traveller_id, other_id, kind) values ($1, $2, $3, $4, $5)', [...key, kind]);
  }

  async settleWishes(tx: Transaction, { organisationId, departureId }: PlanKey): Promise<void> {
    await tx.execute('update room_wish set fresh = false where organisation_id = $1 and departure_id = $2 and fresh', [organisationId, departureId]);
  }

  /** How many found, lost or changed their bed after this version of the plan. */
  async changedSince({ organisationId, departureId }: PlanKey, version: number): Promise<{ placed: number; left: number }> {
    const [row] = await this.database.query<{ placed: number; left: number }>(
      `select (count(distinct traveller_id) filter (where placed_in > $3))::integer as placed,
              (count(distinct traveller_id) filter (where released_in > $3))::integer as left
         from bed_assignment where organisation_id = $1 and departure_id = $2`,
      [organisationId, departureId, version],
    );
    return row!;
  }

  /**
   * Changes the rooms as they were read into these, and counts as this version. Who stays in a bed keeps its row. False when a
   * bed or a traveller is taken by a change that was not read: the caller rolls back.
   */
  async save(tx: Transaction, key: PlanKey, { version, before, after, placedBy }: SavedPlan): Promise<boolean> {
    const { organisationId, departureId } = key;
    const ids = await this.saveRooms(tx, key, after);
    const [were, are] = [bedsOf(before), bedsOf(after)];
    const leaving = [...were].filter(([bed, id]) => are.get(bed) !== id).map(([, id]) => id);
    const coming = after.flatMap((room) =>
      room.guests.flatMap((travellerId, at) =>
        travellerId === null || were.get(`${roomKey(room)} ${at}`) === travellerId ? [] : [{ id: newId(), room: ids.get(roomKey(room)), beds: room.beds, bed: at + 1, travellerId }],
      ),
    );
    const left = await tx.execute(
      `update bed_assignment set released_at = now(), released_in = $4
        where organisation_id = $1 and departure_id = $2 and released_at is null and traveller_id = any($3)`,
      [organisationId, departureId, leaving, version],
    );
    const came = await tx.execute(
      `insert into bed_assignment (id, organisation_id, departure_id, room_id, beds, bed, traveller_id, placed_by, placed_in)
       select t.id, $1, $2, t.room, t.beds, t.bed, t."travellerId", $5, $4
         from jsonb_to_recordset($3::jsonb) as t (id uuid, room uuid, beds smallint, bed smallint, "travellerId" uuid)
       on conflict do nothing`,
      [organisationId, departureId, JSON.stringify(coming), version, placedBy],
    );
    return left === leaving.length && came === coming.length;
  }

  private async saveRooms(tx: Transaction, { organisationId, departureId }: PlanKey, rooms: readonly Room[]): Promise<Map<string, string>> {
    await tx.execute('update room set locked = false, vacated = false where organisation_id = $1 and departure_id = $2 and (locked or vacated)', [organisationId, departureId]);
    const rows = rooms.map(({ code, number, beds, locked, vacated }) => ({ id: newId(), code, number, beds, locked, vacated }));
    const saved = await tx.query<{ id: string; code: string; number: number }>(
      `insert into room (id, organisation_id, departure_id, code, number, beds, locked, vacated)
       select t.id, $1, $2, t.code, t.number, t.beds, t.locked, t.vacated
         from jsonb_to_recordset($3::jsonb) as t (id uuid, code text, number integer, beds smallint, locked boolean, vacated boolean)
       on conflict (organisation_id, departure_id, code, number) do update set locked = excluded.locked, vacated = excluded.vacated
       returning id, code, number`,
      [organisationId, departureId, JSON.stringify(rows)],
    );
    return new Map(saved.map((room) => [roomKey(room), room.id]));
  }
}

/** Who is in which bed, by the room and the place of the bed in it. */
const bedsOf = (rooms: readonly Room[]): Map<string, string> =>
  new Map(rooms.flatMap((room) => room.guests.flatMap((id, at) => (id === null ? [] : [[`${roomKey(room)} ${at}`, id] as const]))));
