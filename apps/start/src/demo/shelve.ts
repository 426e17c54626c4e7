import type { Type } from '@nestjs/common';
import { type AllotmentDefinition, type AllotmentOwner, OpenAllotment } from '#inventory';
import type { Result } from '#kernel';
import { AddTerms, DefineEvent, DefinePackage, type DepartureSchedule, type EventDefinition, type PackageDefinition, ScheduleDeparture } from '#packages';
import { Database } from '#platform';

/** A process that has the use cases: a Nest application. */
export interface UseCases {
  get<T>(useCase: Type<T>): T;
}

/** Whose shelf is being filled, and with the use cases of which process. */
export interface Shelf {
  readonly app: UseCases;
  readonly organisationId: string;
}

/** A package with one departure, and its event: a new one, one that is there already, or none. */
export interface Offering extends Omit<DepartureSchedule, 'packageId' | 'eventId'> {
  readonly definition: PackageDefinition;
  readonly terms: string;
  readonly event: EventDefinition | string | null;
}

/** Demo data that the rules refuse are a mistake in the data. */
const must = <T>(result: Result<T>): T => {
  if (result.refused) throw new Error(`the demo data were refused: ${result.code} ${result.detail ?? ''}`);
  return result.value;
};

/** Defines the package with its terms, and schedules its departure. */
export async function shelve({ app, organisationId }: Shelf, { definition, terms, event, ...dates }: Offering): Promise<{ departureId: string; eventId: string | null }> {
  const { id: packageId } = must(await app.get(DefinePackage).define(organisationId, definition));
  must(await app.get(AddTerms).add(organisationId, packageId, terms));
  const isNew = event !== null && typeof event !== 'string';
  const eventId = isNew ? (await app.get(DefineEvent).define(organisationId, event)).id : event;
  const { id: departureId } = must(await app.get(ScheduleDeparture).schedule(organisationId, { ...dates, packageId, eventId }));
  return { departureId, eventId };
}

/** Opens allotments of one owner. */
export async function openAllotments({ app, organisationId }: Shelf, owner: AllotmentOwner, allotments: readonly Omit<AllotmentDefinition, 'owner'>[]): Promise<void> {
  await app.get(Database).transaction(async (tx) => {
    for (const allotment of allotments) must(await app.get(OpenAllotment).open(tx, organisationId, { ...allotment, owner }));
  });
}
