import { Injectable } from '@nestjs/common';
import { OpenAllotment } from '#inventory';
import { type Result, refuse, success } from '#kernel';
import { brokenConstraint, Database, publish } from '#platform';
import { checkLeg } from '../domain/check-leg.js';
import type { LegDefinition } from '../domain/leg.js';
import { countriesOf } from '../domain/place-countries.js';
import { LegRepository } from '../persistence/leg.repository.js';

/** Gives a departure a leg, and opens its seats in inventory. */
@Injectable()
export class AddLeg {
  constructor(
    private readonly database: Database,
    private readonly legs: LegRepository,
    private readonly allotments: OpenAllotment,
  ) {}

  /** Refuses `leg.unusable`, `inventory.capacity-unusable`, `leg.exists` or `departure.unknown`. */
  async add(organisationId: string, definition: LegDefinition): Promise<Result<{ id: string }>> {
    const refusal = checkLeg(definition);
    if (refusal) return refusal;
    try {
      return await this.insert(organisationId, await placed(definition));
    } catch (error) {
      const broken = brokenConstraint(error);
      if (broken === 'leg_departure') return refuse('departure.unknown');
      if (broken?.startsWith('leg_organisation_id_departure_id')) return refuse('leg.exists');
      throw error;
    }
  }

  private insert(organisationId: string, definition: LegDefinition): Promise<Result<{ id: string }>> {
    return this.database.transaction(async (tx) => {
      const id = await this.legs.insert(tx, organisationId, definition);
      const { carrier, number, from, to, seats, departureId } = definition;
      const opened = await this.allotments.open(tx, organisationId, {
        owner: { kind: 'leg', id },
        kind: 'seat',
        code: 'any',
        label: `${carrier}${number} ${from}–${to}`,
        capacity: seats,
      });
      if (opened.refused) return opened;
      await publish(tx, { type: 'leg.added', organisationId, subject: { legId: id, departureId, seats } });
      return success({ id });
    });
  }
}

/** What the operator says of a place goes before what its code says. */
async function placed(leg: LegDefinition): Promise<LegDefinition> {
  const [from, to] = await countriesOf([leg.from, leg.to].map((code) => ({ code, mode: leg.mode })));
  const [fromCountry, toCountry] = [leg.fromCountry ?? from, leg.toCountry ?? to];
  return { ...leg, ...(fromCountry ? { fromCountry } : {}), ...(toCountry ? { toCountry } : {}) };
}
