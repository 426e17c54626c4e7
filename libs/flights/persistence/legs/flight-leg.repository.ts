import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Database, type Transaction } from '#platform';
import type { FlightLeg } from '../../domain/legs/flight-leg.js';

type Row = Omit<FlightLeg, 'departsAt' | 'arrivesAt'> & { readonly departsAt: Date; readonly arrivesAt: Date };

const select = `
  select id, departure_id as "departureId", direction, mode, carrier, number, from_code as "from", to_code as "to", from_country as "fromCountry", to_country as "toCountry",
         departs_at as "departsAt", arrives_at as "arrivesAt", from_zone as "fromZone", to_zone as "toZone", port_of_entry as "portOfEntry", service_id as "serviceId",
         from_terminal as "fromTerminal", to_terminal as "toTerminal", equipment, cancelled_at as "cancelledAt", block_seats as "blockSeats", seated, version
    from leg
   where organisation_id = $1`;

/** An instant as the clocks of a zone show it, with its offset. */
export const localTime = (instant: Date, zone: string): string => {
  const text = DateTime.fromJSDate(instant, { zone }).toISO();
  if (!text) throw new Error(`no such time zone: ${zone}`);
  return text;
};

const toLeg = (row: Row): FlightLeg => ({ ...row, departsAt: localTime(row.departsAt, row.fromZone), arrivesAt: localTime(row.arrivesAt, row.toZone) });

/** Legs with how their seats stand, and the lock under which seats are given out. */
@Injectable()
export class FlightLegRepository {
  constructor(private readonly database: Database) {}

  /** All of a departure, the cancelled among them, in order of departure. */
  async ofDeparture(organisationId: string, departureId: string): Promise<FlightLeg[]> {
    return (await this.database.query<Row>(`${select} and departure_id = $2 order by departs_at, id`, [organisationId, departureId])).map(toLeg);
  }

  async byIds(organisationId: string, ids: readonly string[]): Promise<FlightLeg[]> {
    return (await this.database.query<Row>(`${select} and id = any($2) order by departs_at, id`, [organisationId, ids])).map(toLeg);
  }

  /** Locks legs in the order of their ids: who gives out seats of the same legs waits. A statement of its own, so that what is read next is as it is after the wait. */
  async lock(tx: Transaction, organisationId: string, ids: readonly string[]): Promise<void> {
    await tx.query('select from leg where organisation_id = $1 and id = any($2) order by id for no key update', [organisationId, ids]);
  }

  /** Whoever has a seat on it travels at the new times; throws on `leg_passenger_one_seat_at_a_time` where somebody cannot. */
  async retime(tx: Transaction, organisationId: string, { id, departsAt, arrivesAt }: { id: string; departsAt: Date; arrivesAt: Date }): Promise<void> {
    await tx.execute('update leg set departs_at = $3, arrives_at = $4, version = version + 1 where organisation_id = $1 and id = $2', [organisationId, id, departsAt, arrivesAt]);
  }

  /** Its seats must have been given up. */
  async cancel(tx: Transaction, organisationId: string, id: string, at: Date): Promise<void> {
    await tx.execute('update leg set cancelled_at = $3, version = version + 1 where organisation_id = $1 and id = $2', [organisationId, id, at]);
  }

  /** The seats of its blocks, less what was released; null where it has no block. Returns what it is now. */
  async countBlocks(tx: Transaction, organisationId: string, legId: string): Promise<number | null> {
    const [row] = await tx.query<{ seats: number | null }>(
      `update leg set block_seats = (select sum(seats - released) from seat_block where organisation_id = $1 and leg_id = $2)
        where organisation_id = $1 and id = $2 returning block_seats as seats`,
      [organisationId, legId],
    );
    return row?.seats ?? null;
  }
}
