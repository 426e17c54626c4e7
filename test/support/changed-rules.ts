import { JudgeRuleChanges, PublishRulePack, ReadRuleChanges } from '#entry';
import { JudgeBooked } from '#readiness';
import { MarathonTrip, type Runner } from './marathon.js';
import { People, type Person } from './people.js';
import { valueOf } from './results.js';
import type { TestApi } from './test-api.js';
import { closing, packOf } from './verdict-desk.js';

type Get = Parameters<typeof MarathonTrip.schedule>[2];

/** The marathon with runners who are booked and judged, and an officer: what a change of the rules meets. */
export class ChangedRules {
  private constructor(
    readonly trip: MarathonTrip,
    readonly officer: Person,
    readonly travellerIds: readonly string[],
    readonly bookingIds: readonly string[],
    private readonly get: Get,
  ) {}

  /** One booking for each party. */
  static async meet(api: TestApi, ...parties: readonly (readonly Runner[])[]): Promise<ChangedRules> {
    const get: Get = (type) => api.app.get(type, { strict: false });
    const people = new People(api);
    const organisationId = await people.organisation();
    const trip = await MarathonTrip.schedule(organisationId, api.database, get);
    await get(JudgeRuleChanges).judge(organisationId);
    const travellerIds: string[] = [];
    const bookingIds: string[] = [];
    for (const party of parties) {
      const booked = await trip.book(...party);
      bookingIds.push(booked.bookingId);
      travellerIds.push(...booked.travellerIds);
      await get(JudgeBooked).booking(organisationId, booked.bookingId);
    }
    return new ChangedRules(trip, await people.staff('officer', organisationId), travellerIds, bookingIds, get);
  }

  /** Closes the border to passports of these states, and judges whom that touches. Returns the id of the change. */
  async close(...issuingStates: readonly string[]): Promise<string> {
    const { organisationId } = this.trip.ids;
    valueOf(await this.get(PublishRulePack).publish({ organisationId, actorId: organisationId }, packOf(closing(`T.${issuingStates.join('.')}`, issuingStates))));
    await this.get(JudgeRuleChanges).judge(organisationId);
    return (await this.get(ReadRuleChanges).list(organisationId)).items[0]!.id;
  }
}
