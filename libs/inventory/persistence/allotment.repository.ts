import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { AllotmentDefinition, AllotmentOwner, AllotmentView } from '../domain/allotment.js';

/** A counter that does not say what the rows say. */
export interface CounterDifference {
  readonly organisationId: string;
  readonly allotmentId: string;
  readonly held: number;
  readonly sold: number;
  readonly heldByRows: number;
  readonly soldByRows: number;
}

/** A kind of room as allotted: `beds` in one, and how many rooms there are. */
export interface RoomTypeRow {
  readonly code: string;
  readonly label: string;
  readonly beds: number;
  readonly rooms: number;
}

/** Rows of allotments, apart from their counters (those are {@link AllotmentCounters}' alone). */
@Injectable()
export class AllotmentRepository {
  constructor(private readonly database: Database) {}

  /** The id, or undefined when the owner has one of this kind and code already. */
  async insert(tx: Transaction, organisationId: string, definition: AllotmentDefinition): Promise<string | undefined> {
    const { owner, kind, code, label, capacity, unitSize = 1 } = definition;
    const rows = await tx.query<{ id: string }>(
      `insert into allotment (id, organisation_id, owner_kind, owner_id, kind, code, label, unit_size, capacity)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (organisation_id, owner_id, kind, code) do nothing
       returning id`,
      [newId(), organisationId, owner.kind, owner.id, kind, code, label, unitSize, capacity],
    );
    return rows[0]?.id;
  }

  ofOwners(organisationId: string, ownerIds: readonly string[]): Promise<AllotmentView[]> {
    return this.database.query<AllotmentView & { owner: AllotmentOwner }>(
      `select id, json_build_object('kind', owner_kind, 'id', owner_id) as owner, kind, code, label,
              capacity, overbooking, to_char(release_on, 'YYYY-MM-DD') as "releaseOn", held, sold,
              capacity + overbooking - held - sold as left, version
         from allotment
        where organisation_id = $1 and owner_id = any($2)
        order by id`,
      [organisationId, ownerIds],
    );
  }

  /** What an owner's allotments are, whoever has taken how many of them; the oldest first. */
  definitions(organisationId: string, owner: AllotmentOwner): Promise<Required<Omit<AllotmentDefinition, 'owner'>>[]> {
    return this.database.query(
      `select kind, code, label, capacity, unit_size as "unitSize" from allotment
        where organisation_id = $1 and owner_kind = $2 and owner_id = $3 order by id`,
      [organisationId, owner.kind, owner.id],
    );
  }

  roomTypes(organisationId: string, departureId: string): Promise<RoomTypeRow[]> {
    return this.database.query<RoomTypeRow>(
      `select code, label, unit_size as beds, (capacity + overbooking) / unit_size as rooms
         from allotment where organisation_id = $1 and owner_kind = 'departure' and owner_id = $2 and kind = 'room' order by id`,
      [organisationId, departureId],
    );
  }

  /** One statement, hence one snapshot: a hold taken meanwhile is in both sums or in neither. */
  differences(): Promise<CounterDifference[]> {
    return this.database.query<CounterDifference>(
      `select a.organisation_id as "organisationId", a.id as "allotmentId", a.held, a.sold,
              coalesce(r.held, 0)::integer as "heldByRows", coalesce(r.sold, 0)::integer as "soldByRows"
         from allotment a
         left join (
           select l.allotment_id,
                  sum(l.quantity) filter (where h.status in ('held', 'paused')) as held,
                  sum(l.quantity) filter (where h.status in ('confirmed', 'suspended')) as sold
             from hold_line l
             join hold h on h.id = l.hold_id
            group by l.allotment_id) r on r.allotment_id = a.id
        where a.held <> coalesce(r.held, 0) or a.sold <> coalesce(r.sold, 0)
        order by a.id`,
    );
  }
}
