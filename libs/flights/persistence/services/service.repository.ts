import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { Service, ServiceDefinition } from '../../domain/services/service.js';

const select = `
  select id, mode, carrier, number, from_code as "from", to_code as "to", from_zone as "fromZone", to_zone as "toZone", departs, arrives, day_offset as "dayOffset",
         weekdays, valid_from::text as "validFrom", valid_until::text as "validUntil", equipment, from_terminal as "fromTerminal", to_terminal as "toTerminal", version
    from service
   where organisation_id = $1`;

const valuesOf = (service: ServiceDefinition): unknown[] => [
  service.mode, service.carrier, service.number, service.from, service.to, service.fromZone, service.toZone, service.departs, service.arrives,
  service.dayOffset, service.weekdays, service.validFrom, service.validUntil, service.equipment, service.fromTerminal, service.toTerminal,
];

/** Rows of `service`. */
@Injectable()
export class ServiceRepository {
  constructor(private readonly database: Database) {}

  /** Undefined when the same service runs from the same day already. */
  async insert(tx: Transaction, organisationId: string, service: ServiceDefinition): Promise<string | undefined> {
    const rows = await tx.query<{ id: string }>(
      `insert into service (organisation_id, id, mode, carrier, number, from_code, to_code, from_zone, to_zone, departs, arrives, day_offset, weekdays,
                            valid_from, valid_until, equipment, from_terminal, to_terminal)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
       on conflict (organisation_id, mode, carrier, number, from_code, to_code, valid_from) do nothing returning id`,
      [organisationId, newId(), ...valuesOf(service)],
    );
    return rows[0]?.id;
  }

  /** False when it has another version. */
  async write(tx: Transaction, organisationId: string, { id, version, ...service }: Service): Promise<boolean> {
    const changed = await tx.execute(
      `update service set mode = $4, carrier = $5, number = $6, from_code = $7, to_code = $8, from_zone = $9, to_zone = $10, departs = $11, arrives = $12, day_offset = $13,
              weekdays = $14, valid_from = $15, valid_until = $16, equipment = $17, from_terminal = $18, to_terminal = $19, version = version + 1
        where organisation_id = $1 and id = $2 and version = $3`,
      [organisationId, id, version, ...valuesOf(service)],
    );
    return changed > 0;
  }

  async find(organisationId: string, id: string): Promise<Service | undefined> {
    return (await this.database.query<Service>(`${select} and id = $2`, [organisationId, id]))[0];
  }

  /** By carrier and number; at most five hundred. */
  list(organisationId: string): Promise<Service[]> {
    return this.database.query<Service>(`${select} order by carrier, length(number), number, valid_from, id limit 500`, [organisationId]);
  }
}
