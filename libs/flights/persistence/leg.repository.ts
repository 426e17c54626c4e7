import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { Leg, LegDefinition } from '../domain/leg.js';

type Row = Omit<Leg, 'departsAt' | 'arrivesAt'> & { readonly departsAt: Date; readonly arrivesAt: Date };

const select = `
  select id, departure_id as "departureId", direction, mode, carrier, number, from_code as "from", to_code as "to", from_country as "fromCountry", to_country as "toCountry",
         departs_at as "departsAt", arrives_at as "arrivesAt", from_zone as "fromZone", to_zone as "toZone",
         port_of_entry as "portOfEntry"
    from leg
   where organisation_id = $1`;

const localTime = (instant: Date, zone: string): string => {
  const text = DateTime.fromJSDate(instant, { zone }).toISO();
  if (!text) throw new Error(`no such time zone: ${zone}`);
  return text;
};

const toLeg = (row: Row): Leg => ({ ...row, departsAt: localTime(row.departsAt, row.fromZone), arrivesAt: localTime(row.arrivesAt, row.toZone) });

/** Rows of `leg`. */
@Injectable()
export class LegRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction, organisationId: string, leg: LegDefinition): Promise<string> {
    const id = newId();
    await tx.execute(
      `insert into leg (id, organisation_id, departure_id, direction, mode, carrier, number, from_code, to_code,
                        departs_at, arrives_at, from_zone, to_zone, port_of_entry, from_country, to_country,
                        from_terminal, to_terminal, equipment, service_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
      [
        id, organisationId, leg.departureId, leg.direction, leg.mode, leg.carrier, leg.number, leg.from, leg.to,
        leg.departsAt, leg.arrivesAt, leg.fromZone, leg.toZone, leg.portOfEntry ?? null, leg.fromCountry ?? null, leg.toCountry ?? null,
        leg.fromTerminal ?? null, leg.toTerminal ?? null, leg.equipment ?? null, leg.serviceId ?? null,
      ],
    );
    return id;
  }

  /** Those that go, in order of departure; without the cancelled. */
  async ofDeparture(organisationId: string, departureId: string): Promise<Leg[]> {
    return (await this.database.query<Row>(`${select} and departure_id = $2 and cancelled_at is null order by departs_at, id`, [organisationId, departureId])).map(toLeg);
  }

  async byIds(organisationId: string, ids: readonly string[]): Promise<Leg[]> {
    return (await this.database.query<Row>(`${select} and id = any($2) order by departs_at, id`, [organisationId, ids])).map(toLeg);
  }
}
