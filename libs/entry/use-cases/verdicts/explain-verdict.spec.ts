import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { Database, Vault } from '#platform';
import { closing, packOf, type Booked, VerdictDesk } from '../../../../test/support/verdict-desk.js';
import { demoStay, demoTransit } from '../../domain/packs/pyongyang/index.js';
import type { TravellerFacts } from '../../domain/judging/traveller-facts.js';
import { ExplainVerdict } from './explain-verdict.js';

const runner: TravellerFacts = { issuingState: 'GBR', profession: 'other', passportExpiresOn: '2027-10-05' };
const renewed: TravellerFacts = { ...runner, passportExpiresOn: '2035-01-01' };

describe('explaining the verdict of a traveller', () => {
  let desk: VerdictDesk;
  beforeAll(async () => {
    desk = await VerdictDesk.open();
  });
  afterAll(() => desk.close());

  const explain = ({ travellerId, trip }: Booked, traveller: TravellerFacts) =>
    desk.context.get(ExplainVerdict).explain({ organisationId: desk.acting.organisationId, travellerId, departureId: trip!.departureId, traveller, visits: trip!.visits });
  const until = { change: 'passport', words: 'Have a passport that is valid until 6 October 2027 or longer', outcome: 'conditional', ruleId: 'S2.operator' };

  it('is about what stands: from the inputs on its receipt, whatever is known since', async () => {
    const booked = await desk.book(runner);
    expect(await explain(booked, renewed)).toMatchObject({ asKnownOn: '2026-11-22', ruleSetVersion: 1, advice: [until] });
    booked.trip = { ...booked.trip!, traveller: renewed };
    await desk.record(booked);
    expect((await explain(booked, renewed)).advice).toEqual([]);
  });

  it('is about what is given where no verdict stands, or the inputs are gone', async () => {
    const booked = await desk.book(runner);
    expect((await explain({ ...booked, trip: { ...booked.trip!, departureId: newId() } }, renewed)).advice).toEqual([]);
    await desk.context.get(Database).transaction((tx) => desk.context.get(Vault).destroyKey(tx, booked.travellerId));
    expect((await explain(booked, renewed)).advice).toEqual([]);
  });

  it('names the rules that nearly applied, and what kept each out', async () => {
    const booked = await desk.book({ ...renewed, issuingState: 'IND' }, demoStay('2027-04-01', '2027-04-06'));
    booked.trip = { ...booked.trip!, visits: [...booked.trip!.visits, demoTransit('2027-04-06', '2027-04-07')] };
    await desk.record(booked);
    const { nearMisses } = await explain(booked, renewed);
    expect(nearMisses).toContainEqual(expect.objectContaining({ condition: 'passport', words: 'It is about passports of the 54 states of the 240-hour transit', region: { country: 'CHN' } }));
  });

  it('is by the rules and the day of asking: no day that is gone is advised', async () => {
    const other = await VerdictDesk.open('2026-11-22', packOf(
      closing('open', ['GBR'], { effect: { kind: 'allow' }, inForce: { from: '2026-12-01', to: '2026-12-31' }, authority: { code: 'PRK', kind: 'destination', name: 'The border' } }),
    ));
    const booked = await other.book(renewed, { region: { country: 'PRK' }, purpose: 'tourism', entryDate: '2027-04-01', exitDate: '2027-04-02' });
    const explained = () => other.context.get(ExplainVerdict).explain({ organisationId: other.acting.organisationId, travellerId: booked.travellerId, ...booked.trip! });
    expect((await explained()).advice.map(({ words }) => words)).toEqual(['Enter on 31 December 2026']);
    other.clock.set(new Date('2027-01-01T12:00:00Z'));
    expect(await explained()).toMatchObject({ asKnownOn: '2027-01-01', advice: [] });
    await other.close();
  });

  it('reads nothing of another organisation', async () => {
    const booked = await desk.book(runner);
    const elsewhere = await desk.context.get(ExplainVerdict).explain({ organisationId: newId(), travellerId: booked.travellerId, ...booked.trip!, traveller: renewed });
    expect(elsewhere).toMatchObject({ ruleSetVersion: 0, nearMisses: [], advice: [] });
  });
});
