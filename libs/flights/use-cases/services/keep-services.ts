import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { brokenConstraint, Database, publish } from '#platform';
import { checkService } from '../../domain/services/check-service.js';
import type { Service, ServiceDefinition } from '../../domain/services/service.js';
import { ServiceRepository } from '../../persistence/services/service.repository.js';
import { FindPlaces } from '../places/find-places.js';

/** A service as an operator tells it: zones are those of its places. */
export type ToldService = Omit<ServiceDefinition, 'fromZone' | 'toZone'>;

/** The timetable: services of carriers, from which dated legs are made. Legs that were made stay as they are when a service changes. */
@Injectable()
export class KeepServices {
  constructor(
    private readonly database: Database,
    private readonly services: ServiceRepository,
    private readonly places: FindPlaces,
  ) {}

  list(organisationId: string): Promise<Service[]> {
    return this.services.list(organisationId);
  }

  /** Refuses `service.unknown`. */
  async one(organisationId: string, id: string): Promise<Result<Service>> {
    const service = await this.services.find(organisationId, id);
    return service ? success(service) : refuse('service.unknown');
  }

  /** Refuses `place.unknown`, `service.unusable` and `service.exists`. */
  async add(organisationId: string, told: ToldService): Promise<Result<{ id: string }>> {
    const service = await this.placed(organisationId, told);
    if (service.refused) return service;
    return this.database.transaction(async (tx) => {
      const id = await this.services.insert(tx, organisationId, service.value);
      if (!id) return refuse('service.exists');
      await publish(tx, { type: 'service.added', organisationId, subject: { serviceId: id } });
      return success({ id });
    });
  }

  /** Refuses as `add` does, with `service.unknown` and `service.changed`. */
  async change(organisationId: string, { id, version }: Pick<Service, 'id' | 'version'>, told: ToldService): Promise<Result<null>> {
    const service = await this.placed(organisationId, told);
    if (service.refused) return service;
    if (!(await this.services.find(organisationId, id))) return refuse('service.unknown');
    try {
      return await this.database.transaction(async (tx) => {
        if (!(await this.services.write(tx, organisationId, { ...service.value, id, version }))) return refuse('service.changed');
        await publish(tx, { type: 'service.changed', organisationId, subject: { serviceId: id } });
        return success(null);
      });
    } catch (error) {
      if (brokenConstraint(error)?.startsWith('service_organisation_id_mode')) return refuse('service.exists');
      throw error;
    }
  }

  private async placed(organisationId: string, told: ToldService): Promise<Result<ServiceDefinition>> {
    const [from, to] = [await this.places.byCode(organisationId, told.from, '/from'), await this.places.byCode(organisationId, told.to, '/to')];
    if (from.refused) return from;
    if (to.refused) return to;
    const service = { ...told, fromZone: from.value.zone, toZone: to.value.zone };
    return checkService(service) ?? success(service);
  }
}
