import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { dayOf } from '#kernel';
import { ReadDeparture } from '#packages';
import { Database } from '#platform';
import { type ChangeReason, differenceOf, itemsOf, type OpenItem, type Recorded } from '../../domain/readiness-change.js';
import { outlookOf } from '../../domain/outlook.js';
import { type Cause, type DepartureKey, type NewReading, ReadinessStateRepository, type StoredReading } from '../../persistence/readiness-state.repository.js';
import { AssessTravellers, type Assessment } from '../assess-travellers.js';
import { ReadTravellerCase } from '../read-traveller-case.js';

/** What somebody can be looked at for the first time for. What else happens before their booking is followed is part of that. */
const bringsPeople: readonly ChangeReason[] = ['booked', 'booking-changed', 'day-passed', 'found-by-check'];

/** Looks anew at travellers' readiness, and stores what changed together with the reason for it. */
@Injectable()
export class RefreshReadiness {
  constructor(
    private readonly database: Database,
    private readonly departures: ReadDeparture,
    private readonly cases: ReadTravellerCase,
    private readonly assess: AssessTravellers,
    private readonly states: ReadinessStateRepository,
  ) {}

  /** These travellers, or with null everybody of the departure. Returns how many changed. One at a time looks at a departure. */
  refresh(key: DepartureKey, travellerIds: readonly string[] | null, cause: Cause): Promise<number> {
    return this.database.transaction(async (tx) => {
      await this.states.lock(tx, key);
      const stored = new Map((await this.states.stored(key, travellerIds)).map((row) => [row.travellerId, row]));
      const assessed = await this.assessed(key, travellerIds);
      const known = assessed.filter(({ travellerId }) => stored.has(travellerId) || bringsPeople.includes(cause.reason));
      const readings = [...known.flatMap((one) => readingOf(one, stored.get(one.travellerId))), ...leaving(stored, assessed)];
      await this.states.record(tx, key, readings, cause);
      if (readings.length > 0 || travellerIds === null) await this.summarise(tx, key, cause.eventId === null);
      return readings.length;
    });
  }

  private async assessed({ organisationId, departureId }: DepartureKey, travellerIds: readonly string[] | null): Promise<Assessment[]> {
    const cases = travellerIds ? await this.cases.ofTravellers(organisationId, departureId, travellerIds) : await this.cases.ofDeparture(organisationId, departureId);
    return this.assess.of(organisationId, departureId, cases);
  }

  private async summarise(tx: Parameters<ReadinessStateRepository['summarise']>[0], key: DepartureKey, whole: boolean): Promise<void> {
    const departure = await this.departures.forSale(key.organisationId, key.departureId);
    if (departure.refused) return;
    const going = (await this.states.stored(key, null)).filter(({ state }) => state !== 'left');
    const { minimum, onSaleUntil } = departure.value;
    const { failsOn, cause } = outlookOf(going.map(({ travellerId, failsOn: on }) => ({ travellerId, failsOn: on, path: [] })), { minimum, onSaleUntil: dayOf(onSaleUntil) });
    const ready = going.filter(({ state }) => state === 'ready').length;
    await this.states.summarise(tx, key, { travellers: going.length, ready, failsOn, failsBy: cause }, whole);
  }
}

const digestOf = ({ state, items }: Recorded): Buffer =>
  createHash('sha256').update(JSON.stringify([state, items.map(({ key, owner, due }) => [key, owner, due])])).digest();

function readingOf({ travellerId, blockers, failsOn }: Assessment, before: StoredReading | undefined): NewReading[] {
  const items: OpenItem[] = itemsOf(blockers);
  const after: Recorded = { state: items.length === 0 ? 'ready' : 'blocked', items };
  const difference = differenceOf(before, after);
  return difference ? [{ ...after, travellerId, failsOn, digest: digestOf(after), before: before?.state ?? null, difference }] : [];
}

/** Who was looked at before and is not booked any more. */
function leaving(stored: ReadonlyMap<string, StoredReading>, assessed: readonly Assessment[]): NewReading[] {
  const here = new Set(assessed.map(({ travellerId }) => travellerId));
  return [...stored.values()].flatMap((before) => {
    const after: Recorded = { state: 'left', items: [] };
    const difference = here.has(before.travellerId) ? null : differenceOf(before, after);
    return difference ? [{ ...after, travellerId: before.travellerId, failsOn: null, digest: digestOf(after), before: before.state, difference }] : [];
  });
}
