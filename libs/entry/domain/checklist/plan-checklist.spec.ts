import { describe, expect, it } from 'vitest';
import type { ItemState } from './checklist-item.js';
import { type AskedItem, type ChecklistCase, type KeptItem, planChecklist } from './plan-checklist.js';

const noRecords = { passport: 'none', photo: 'none', papers: new Map() } as const;
const letter: AskedItem = {
  kind: 'letter', code: 'letter:invitation', text: 'Letter of invitation', owner: 'traveller', state: 'open', countries: ['PRK'], due: '2027-03-04', measure: 0, ruleIds: ['R1'],
};
const passport: AskedItem = { ...letter, kind: 'passport-validity', code: 'passport-validity', state: 'met', measure: 6 };
const visa: AskedItem = { ...letter, kind: 'document', code: 'document:visa', owner: 'officer' };
const settledAt = '2026-11-20T10:00:00.000Z';
const later = '2026-11-21T10:00:00.000Z';

const kept = (code: string, state: ItemState, more: Partial<KeptItem> = {}): KeptItem => ({
  code, state, asked: true, settled: state === 'open' ? null : { measure: 0, trip: 'spring', at: settledAt }, ...more,
});
const plan = (different: Partial<ChecklistCase>) => planChecklist({ kept: [], asked: [], records: noRecords, applications: [], trip: 'spring', ...different });
const one = (different: Partial<ChecklistCase>) => {
  const [change] = plan(different);
  return change && { to: change.to, cause: change.cause };
};

describe('a checklist that follows the verdict', () => {
  it('takes in what is asked for anew', () => {
    expect(one({ asked: [letter] })).toEqual({ to: 'open', cause: 'asked' });
  });

  it('lets go of what is no longer asked, as it stood', () => {
    expect(plan({ kept: [kept('letter:invitation', 'given')] })).toEqual([{ code: 'letter:invitation', asked: null, from: 'given', to: 'given', cause: 'no-longer-asked' }]);
  });

  it('says nothing twice of what left before', () => {
    expect(plan({ kept: [kept('letter:invitation', 'given', { asked: false })] })).toEqual([]);
  });

  it('finds what was given when it is asked for again, but no waiver', () => {
    expect(one({ asked: [letter], kept: [kept('letter:invitation', 'checked', { asked: false })] })).toEqual({ to: 'checked', cause: 'asked-again' });
    expect(one({ asked: [letter], kept: [kept('letter:invitation', 'waived', { asked: false })] })).toEqual({ to: 'open', cause: 'asked-again' });
  });

  it.each(['given', 'checked', 'approved', 'waived'] as const)('calls what is %s stale once more is asked than it was settled for', (state) => {
    const stricter = { ...letter, measure: 2 };
    expect(one({ asked: [stricter], kept: [kept(letter.code, state)] })).toEqual({ to: 'stale', cause: 'stricter' });
    expect(one({ asked: [{ ...letter, measure: -1 }], kept: [kept(letter.code, state)] })).toEqual({ to: state, cause: null });
  });

  it('calls it stale once the journey is another one, and leaves what is still open alone', () => {
    expect(one({ asked: [letter], kept: [kept(letter.code, 'checked')], trip: 'autumn' })).toEqual({ to: 'stale', cause: 'trip-changed' });
    expect(one({ asked: [letter], kept: [kept(letter.code, 'open')], trip: 'autumn' })).toEqual({ to: 'open', cause: null });
  });
});

describe('a file', () => {
  const papers = (at: string) => ({ ...noRecords, papers: new Map([[letter.code, at]]) });

  it('gives what it is for', () => {
    expect(one({ asked: [letter], kept: [kept(letter.code, 'open')], records: papers(later) })).toEqual({ to: 'given', cause: 'paper' });
  });

  it('counts once: not again after an officer has looked at it, or has sent it back', () => {
    expect(one({ asked: [letter], kept: [kept(letter.code, 'checked')], records: papers(settledAt) })).toEqual({ to: 'checked', cause: null });
    const sentBack = kept(letter.code, 'open', { settled: { measure: 0, trip: 'spring', at: settledAt } });
    expect(one({ asked: [letter], kept: [sentBack], records: papers(settledAt) })).toEqual({ to: 'open', cause: null });
  });

  it('has to be looked at anew when another one comes, whatever was said of the first', () => {
    for (const state of ['given', 'checked', 'approved', 'waived', 'stale'] as const) {
      expect(one({ asked: [letter], kept: [kept(letter.code, state)], records: papers(later) })).toEqual({ to: 'given', cause: 'paper' });
    }
  });

  it('gives nothing that an authority issues', () => {
    expect(one({ asked: [visa], records: { ...noRecords, papers: new Map([[visa.code, later]]) } })).toEqual({ to: 'open', cause: 'asked' });
  });
});

describe('the records', () => {
  it.each([['none', 'open'], ['being-checked', 'open'], ['rejected', 'open'], ['doubtful', 'given'], ['accepted', 'checked']] as const)(
    'place the validity of a passport that is %s: %s',
    (state, to) => {
      expect(one({ asked: [passport], records: { ...noRecords, passport: state } })?.to).toBe(to);
    },
  );

  it('never place a passport that expires too soon', () => {
    for (const state of ['unmet', 'open'] as const) {
      expect(one({ asked: [{ ...passport, state }], records: { ...noRecords, passport: 'accepted' } })?.to).toBe('open');
    }
  });

  it('make a passport stale that was right and is no longer', () => {
    expect(one({ asked: [{ ...passport, state: 'unmet' }], kept: [kept('passport-validity', 'checked')], records: { ...noRecords, passport: 'accepted' } })).toEqual({ to: 'stale', cause: 'records' });
  });

  it.each([['draft', 'open'], ['in-review', 'open'], ['approved', 'given'], ['submitted', 'given'], ['refused', 'open'], ['withdrawn', 'open'], ['issued', 'approved']] as const)(
    'place the visa by its application: %s is %s',
    (status, to) => {
      expect(one({ asked: [visa], applications: [{ country: 'PRK', status, outdated: false }] })?.to).toBe(to);
    },
  );

  it('make a visa stale whose traveller has changed since, and know whose visa it is', () => {
    expect(one({ asked: [visa], kept: [kept(visa.code, 'approved')], applications: [{ country: 'PRK', status: 'issued', outdated: true }] })).toEqual({ to: 'stale', cause: 'records' });
    expect(one({ asked: [visa], applications: [{ country: 'CHN', status: 'issued', outdated: false }] })?.to).toBe('open');
  });

  it('settle an organised tour that we know of, and leave one that we do not to people', () => {
    const tour: AskedItem = { ...letter, kind: 'organised-tour', code: 'organised-tour', owner: 'operator' };
    expect(one({ asked: [{ ...tour, state: 'met' }] })?.to).toBe('checked');
    expect(one({ asked: [{ ...tour, state: 'open' }], kept: [kept(tour.code, 'given')] })?.to).toBe('given');
  });

  it.each(['stay-at-most', 'onward-ticket'] as const)('leave to people what legs cannot tell of a transit: %s', (kind) => {
    const transit: AskedItem = { ...letter, kind, code: `${kind}:CHN`, countries: ['CHN'] };
    expect(one({ asked: [transit], kept: [kept(transit.code, 'checked')] })).toEqual({ to: 'checked', cause: null });
    expect(one({ asked: [{ ...transit, state: 'met' }], kept: [kept(transit.code, 'open')] })).toEqual({ to: 'checked', cause: 'records' });
  });

  it('change nothing when nothing has changed', () => {
    const records = { ...noRecords, passport: 'accepted' as const };
    const first = plan({ asked: [passport, letter, visa], records });
    const then = first.map(({ code, to }) => kept(code, to, { settled: to === 'open' ? null : { measure: 6, trip: 'spring', at: settledAt } }));
    expect(plan({ asked: [passport, letter, visa], records, kept: then }).map(({ cause }) => cause)).toEqual([null, null, null]);
  });
});
