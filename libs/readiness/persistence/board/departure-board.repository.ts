import { Injectable } from '@nestjs/common';
import type { IsoDate } from '#kernel';
import type { SaleWindow } from '#packages';
import { Database } from '#platform';

export const boardViews = ['upcoming', 'suspended', 'past', 'cancelled'] as const;
export type BoardView = (typeof boardViews)[number];

/** `failing`: whose departure fails first if nothing happens. Equal ones follow by id. */
export const boardOrders = ['soonest', 'latest', 'fullest', 'emptiest', 'failing'] as const;
export type BoardOrder = (typeof boardOrders)[number];

/** A departure with what the order of the board is made of. */
export interface BoardRow extends SaleWindow {
  readonly id: string;
  readonly packageName: string;
  readonly destination: string;
  readonly eventName: string | null;
  readonly eventDate: IsoDate | null;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly minimum: number;
  /** What is found to happen first if nobody acts; past or ahead. */
  readonly failsOn: IsoDate | null;
}

export interface BoardAllotment {
  readonly departureId: string;
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  /** Other departures sell of it as well. */
  readonly shared: boolean;
  /** What may be sold, overbooking included. */
  readonly capacity: number;
  readonly sold: number;
  readonly held: number;
  readonly releaseOn: IsoDate | null;
}

/** Travellers of a departure by whether they can leave. */
export interface BoardReadiness {
  readonly departureId: string;
  readonly ready: number;
  /** Something is open, and there is time for it. */
  readonly blocked: number;
  /** Something is open whose last safe day has passed. */
  readonly late: number;
  /** The first last safe day that is not over. */
  readonly nextOn: IsoDate | null;
}

export interface BoardQuestion {
  readonly view: BoardView;
  readonly order: BoardOrder;
  /** All of these are in the name of the package, its destination, the event or the first day. */
  readonly words: readonly string[];
  /** The last departure of the page before. */
  readonly after: string | null;
  readonly limit: number;
}

const viewOf: Record<BoardView, string> = {
  upcoming: `status not in ('cancelled', 'suspended') and ends_on >= $2`,
  suspended: `status = 'suspended'`,
  past: `status not in ('cancelled', 'suspended') and ends_on < $2`,
  cancelled: `status = 'cancelled'`,
};

/** Ascending, whatever the order is: one comparison tells where the next page begins. */
const keyOf: Record<BoardOrder, string> = {
  soonest: 'starts_on - $2::date',
  latest: '$2::date - starts_on',
  fullest: '-taken',
  emptiest: 'taken',
  failing: `coalesce(fails_on - $2::date, 1e9)`,
};

const found = `
  found as (
    select d.*, p.name as package_name, p.destination, e.name as event_name, e.held_on, r.fails_on,
           coalesce((select sum(a.sold + a.held)::float8 / greatest(sum(a.capacity + a.overbooking), 1) from allotment a
                      where a.organisation_id = d.organisation_id and a.owner_id = d.id and a.kind = 'place'), 0) as taken
      from departure d
      join package p on p.organisation_id = d.organisation_id and p.id = d.package_id
      left join event e on e.organisation_id = d.organisation_id and e.id = d.event_id
      left join readiness_departure r on r.organisation_id = d.organisation_id and r.departure_id = d.id
     where d.organisation_id = $1 and concat_ws(' ', p.name, p.destination, e.name, d.starts_on::text) ilike all ($3::text[]))`;

const patterns = (words: readonly string[]): string[] => words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);

/** What the board of departures is made of: as many statements for fifty departures as for one. */
@Injectable()
export class DepartureBoardRepository {
  constructor(private readonly database: Database) {}

  page(organisationId: string, today: IsoDate, { view, order, words, after, limit }: BoardQuestion): Promise<BoardRow[]> {
    return this.database.query<BoardRow>(
      `with ${found}, listed as (select *, (${keyOf[order]})::float8 as key from found where ${viewOf[view]})
       select id, package_name as "packageName", destination, event_name as "eventName", held_on::text as "eventDate", starts_on::text as "startsOn",
              ends_on::text as "endsOn", minimum, on_sale_from as "onSaleFrom", on_sale_until as "onSaleUntil", status = 'suspended' as suspended,
              status = 'cancelled' as cancelled, fails_on::text as "failsOn"
         from listed where $4::uuid is null or (key, id) > (select key, id from listed where id = $4)
        order by listed.key, listed.id limit $5`,
      [organisationId, today, patterns(words), after, limit],
    );
  }

  /** How many each view has of what the words find. */
  async counts(organisationId: string, today: IsoDate, words: readonly string[]): Promise<Record<BoardView, number>> {
    const columns = boardViews.map((view) => `(count(*) filter (where ${viewOf[view]}))::integer as ${view}`).join(', ');
    const [row] = await this.database.query<Record<BoardView, number>>(`with ${found} select ${columns} from found`, [organisationId, today, patterns(words)]);
    return row!;
  }

  /** Of the departures, their events and their legs; places first. */
  allotments(organisationId: string, departureIds: readonly string[]): Promise<BoardAllotment[]> {
    return this.database.query<BoardAllotment>(
      `with owner as (
         select id as departure_id, unnest(array[id, event_id]) as id from departure where organisation_id = $1 and id = any($2)
         union all
         select departure_id, id from leg where organisation_id = $1 and departure_id = any($2))
       select o.departure_id as "departureId", a.id, a.kind, a.label, a.owner_kind = 'event' as shared, a.capacity + a.overbooking as capacity, a.sold, a.held,
              to_char(a.release_on, 'YYYY-MM-DD') as "releaseOn"
         from owner o join allotment a on a.organisation_id = $1 and a.owner_id = o.id
        order by o.departure_id, array_position(array['place', 'room', 'race', 'seat'], a.kind) nulls last, a.id`,
      [organisationId, departureIds],
    );
  }

  /** As it was found when something last happened, or last night. */
  readiness(organisationId: string, departureIds: readonly string[], today: IsoDate): Promise<BoardReadiness[]> {
    return this.database.query<BoardReadiness>(
      `select departure_id as "departureId", (count(*) filter (where state = 'ready'))::integer as ready,
              (count(*) filter (where state = 'blocked' and (fails_on is null or fails_on >= $3)))::integer as blocked,
              (count(*) filter (where state = 'blocked' and fails_on < $3))::integer as late,
              to_char(min(fails_on) filter (where state = 'blocked' and fails_on >= $3), 'YYYY-MM-DD') as "nextOn"
         from readiness_state where organisation_id = $1 and departure_id = any($2) and state <> 'left' group by departure_id`,
      [organisationId, departureIds, today],
    );
  }
}
