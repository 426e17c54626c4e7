import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addDays } from '#kernel';
import type { Blocker, BlockerCode, BlockerOwner } from './blocker.js';
import { criticalPath, failsOn } from './critical-path.js';
import { dueDates } from './due-dates.js';
import { outlookOf, type Prospect } from './outlook.js';

const startsOn = '2027-04-01';
const due = dueDates(startsOn, '2027-03-04');
const way = { startsOn, due, today: '2027-02-01' };
const blocker = (code: BlockerCode, date: string | null, owner: BlockerOwner = 'traveller'): Blocker => ({ code, key: code, what: 'Something.', owner, due: date });
const told = (blockers: Blocker[]) => criticalPath(blockers, way).map(({ stage, owner, state, latestFinish, slack }) => `${stage} ${owner} ${state} ${latestFinish} ${slack}`);

describe('criticalPath', () => {
  it('leads from what is missing to the departure, each stage with its owner, its last day and the days that it may wait', () => {
    expect(told([blocker('passport-missing', due.details)])).toEqual([
      'details traveller open 2027-02-25 24',
      'review officer ahead 2027-03-04 24',
      'batch officer ahead 2027-03-04 24',
      'authority authority ahead 2027-03-29 24',
      'pick-up operator ahead 2027-04-01 24',
      'departure traveller ahead 2027-04-01 24',
    ]);
  });

  it('shows what is over as done', () => {
    expect(told([blocker('approval-missing', due.approval, 'authority')])).toEqual([
      'details traveller done 2027-03-04 null',
      'review officer done 2027-03-04 null',
      'batch officer done 2027-03-04 null',
      'authority authority open 2027-03-29 31',
      'pick-up operator ahead 2027-04-01 31',
      'departure traveller ahead 2027-04-01 31',
    ]);
  });

  it('takes the way that fails first, and names whoever stands on it', () => {
    const found = criticalPath([blocker('answers-missing', due.details), { ...blocker('requirement', '2027-02-10', 'officer'), key: 'requirement:letter' }], way);
    expect(found.map(({ stage, owner, blockers }) => [stage, owner, blockers])).toEqual([['papers', 'officer', ['requirement:letter']], ['departure', 'traveller', []]]);
  });

  it('is empty where nothing keeps the traveller from leaving: late money and a start number do not', () => {
    expect(told([])).toEqual([]);
    expect(told([blocker('payment-overdue', '2027-01-01'), blocker('bib-missing', '2027-03-28', 'operator')])).toEqual([]);
  });

  it('begins, where it is open, with a stage whose last day is the day on which the trip fails', () => {
    const codes: BlockerCode[] = ['answers-missing', 'passport-problem', 'application-waiting-review', 'requirement', 'seat-missing', 'room-missing', 'payment-overdue', 'bib-missing', 'verdict-denies'];
    const anyBlockers = fc.uniqueArray(fc.record({ code: fc.constantFrom(...codes), days: fc.integer({ min: -30, max: 90 }) }), { selector: ({ code }) => code });
    fc.assert(
      fc.property(anyBlockers, (drawn) => {
        const blockers = drawn.map(({ code, days }) => blocker(code, addDays('2027-01-01', days)));
        const path = criticalPath(blockers, way);
        const day = failsOn(blockers);
        expect(path.length > 0).toBe(day !== null);
        if (day === null) return;
        const dates = path.filter(({ state }) => state === 'open').map(({ latestFinish }) => latestFinish);
        expect(dates.toSorted()[0]! <= day).toBe(true);
        expect(path.at(-1)).toMatchObject({ stage: 'departure', latestFinish: startsOn });
      }),
    );
  });
});

describe('outlookOf', () => {
  const terms = { minimum: 0, onSaleUntil: '2027-03-01' };
  const prospect = (travellerId: string, day: string | null, blockers: Blocker[] = day ? [blocker('passport-missing', day)] : []): Prospect => ({ travellerId, failsOn: day, path: criticalPath(blockers, way) });

  it('names the first date on which somebody can no longer leave, and how many that are', () => {
    const found = outlookOf([prospect('a', '2027-02-25'), prospect('b', null), prospect('c', '2027-02-20'), prospect('d', '2027-02-20')], terms);
    expect(found).toMatchObject({ failsOn: '2027-02-20', cause: 'traveller', failing: 2, belowMinimumOn: null });
    expect(found.path[0]).toMatchObject({ stage: 'details', latestFinish: '2027-02-20' });
  });

  it('fails of nothing when everybody is ready and enough go', () => {
    expect(outlookOf([prospect('a', null)], { ...terms, minimum: 1 })).toEqual({ failsOn: null, cause: null, belowMinimumOn: null, failing: 0, path: [] });
  });

  it('fails at the end of the sale when too few have booked, however ready they are', () => {
    expect(outlookOf([prospect('a', null)], { ...terms, minimum: 2 })).toMatchObject({ failsOn: '2027-03-01', cause: 'minimum', belowMinimumOn: '2027-03-01' });
  });

  it('says from when fewer are left than it needs, which may be long after the first fails', () => {
    const going = [prospect('a', '2027-02-20'), prospect('b', '2027-02-25'), prospect('c', '2027-03-04'), prospect('d', null)];
    const below = (minimum: number) => outlookOf(going, { ...terms, minimum }).belowMinimumOn;
    expect([1, 2, 3, 4, 5].map(below)).toEqual([null, '2027-03-04', '2027-02-25', '2027-02-20', '2027-03-01']);
    expect(outlookOf(going, { ...terms, minimum: 3 })).toMatchObject({ failsOn: '2027-02-20', cause: 'traveller' });
  });

  it('agrees with taking away one day after the other', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 40 })), { maxLength: 12 }), fc.nat(12), (days, minimum) => {
        const going = days.map((day, at) => prospect(String(at), day === null ? null : addDays('2027-01-01', day), []));
        const left = (day: string): number => going.filter((one) => one.failsOn === null || one.failsOn > day).length;
        const first = Array.from({ length: 41 }, (_, day) => addDays('2027-01-01', day)).find((day) => left(day) < minimum) ?? null;
        expect(outlookOf(going, { ...terms, minimum }).belowMinimumOn).toBe(going.length < minimum ? terms.onSaleUntil : first);
      }),
    );
  });
});
