import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { inOrder, type NameScale, scaleFaults } from '../../domain/tickets/name-scale.js';
import { NameScaleRepository, type StoredNameScale } from '../../persistence/tickets/name-scale.repository.js';

export interface ScaleStatement {
  readonly organisationId: string;
  /** Of the carrier's legs here, such as an IATA code. */
  readonly carrier: string;
  /** As it was read; 0 where the carrier has none. */
  readonly version: number;
  readonly scale: NameScale;
}

/** Notes what a carrier takes for putting names right. */
@Injectable()
export class SetNameScale {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly scales: NameScaleRepository,
  ) {}

  /** Refuses `name-scale.unusable` and `name-scale.changed`. */
  async set({ organisationId, carrier, version, scale }: ScaleStatement): Promise<Result<StoredNameScale>> {
    const errors = [...(/^[A-Z0-9]{2,8}$/.test(carrier) ? [] : [{ pointer: '/carrier', detail: 'Use the code of the carrier’s legs, such as CA.' }]), ...scaleFaults(scale)];
    if (errors.length > 0) return refuse('name-scale.unusable', { errors });
    return this.database.transaction(async (tx) => {
      const steps = inOrder(scale.steps);
      if (!(await this.scales.put(tx, organisationId, carrier, version, { ...scale, steps }, this.clock.now()))) return refuse('name-scale.changed');
      await publish(tx, { type: 'name-scale.set', organisationId, subject: { carrier, version: version + 1 } });
      return success({ ...scale, steps, carrier, version: version + 1 });
    });
  }
}
