import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApplySuspension, CancelDepartures, ChooseOutcome, ReadSuspensions, ReopenDepartures, SuspendDepartures } from '#bookings';
import { newId } from '#kernel';
import { ReadinessDesk } from '../../../test/support/readiness-desk.js';
import { valueOf } from '../../../test/support/results.js';
import { DepartureReadiness } from './departure-readiness.js';

describe('readiness of a departure that stands still', () => {
  const userId = newId();
  let desk: ReadinessDesk;
  let travellerId: string;
  let suspensionId: string;
  beforeAll(async () => {
    desk = await ReadinessDesk.open();
    travellerId = (await desk.trip.book({})).travellerIds[0]!;
    await desk.follow();
  });
  afterAll(() => desk.close());

  const first = async () => {
    const { items } = valueOf(await desk.get(DepartureReadiness).report(desk.organisationId, desk.trip.ids.departureId));
    return items[0]!.blockers.map(({ key, owner, due }) => [key, owner, due])[0];
  };
  const recorded = async () =>
    (await desk.api.database.query<{ keys: string[] }>(`select array(select item ->> 'key' from jsonb_array_elements(items) item) as keys from readiness_state where traveller_id = $1`, [travellerId]))[0]!.keys;
  const affected = async () => (await desk.get(ReadSuspensions).bookings(desk.organisationId, suspensionId, {})).items[0]!;

  it('says first that it is suspended, who ends that, and until when; and follows when it happens', async () => {
    expect(await first()).not.toContain('departure-suspended');
    ({ id: suspensionId } = valueOf(await desk.get(SuspendDepartures).suspend({
      organisationId: desk.organisationId, userId, scope: { departureIds: [desk.trip.ids.departureId] }, cause: 'authority', reason: 'The border is closed.',
      learnedOn: '2026-11-22', answerBy: '2026-12-06',
    })));
    await desk.get(ApplySuspension).apply(desk.organisationId, suspensionId);
    expect(await first()).toEqual(['departure-suspended', 'authority', '2027-04-01']);
    await desk.follow();
    expect(await recorded()).toContain('departure-suspended');
    expect(await desk.check()).toBe(0);
  });

  it('is ours to act on once the customer has chosen to leave, until the day by which all have chosen', async () => {
    valueOf(await desk.get(ChooseOutcome).choose({ organisationId: desk.organisationId, affectedId: (await affected()).id, choice: 'refund', userId }));
    expect(await first()).toEqual(['departure-suspended', 'operator', '2026-12-06']);
    await desk.follow();
    expect(await desk.check()).toBe(0);
  });

  it('says nothing of it any more when it is reopened', async () => {
    const { version } = valueOf(await desk.get(ReadSuspensions).read(desk.organisationId, suspensionId));
    valueOf(await desk.get(ReopenDepartures).reopen({ organisationId: desk.organisationId, suspensionId, userId, version, reason: 'It is open.', answerBy: '2026-12-20' }));
    expect((await first())?.[0]).not.toContain('departure');
    await desk.follow();
    expect(await recorded()).not.toContain('departure-suspended');
    expect(await desk.check()).toBe(0);
  });

  it('says that it does not take place from the moment on in which it is cancelled', async () => {
    const scope = { departureIds: [desk.trip.ids.departureId] };
    valueOf(await desk.get(CancelDepartures).start({ organisationId: desk.organisationId, userId, scope, cause: 'organiser', reason: 'There is no race.' }));
    expect(await first()).toEqual(['departure-cancelled', 'operator', '2027-04-01']);
  });
});
