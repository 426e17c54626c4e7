import { describe, expect, it } from 'vitest';
import { itemStates } from './checklist-item.js';
import { type itemActions, moveItem, type MovableItem, movesOpenTo } from './item-moves.js';

const letter: MovableItem = { kind: 'letter', code: 'letter:hotel', owner: 'operator', state: 'open' };
const attempt = (item: Partial<MovableItem>, action: (typeof itemActions)[number], mover: 'operator' | 'officer' = 'officer', reason = 'The hotel said so') => {
  const moved = moveItem({ ...letter, ...item }, { action, mover, reason });
  return moved.refused ? moved.code : moved.value;
};
const allowed = (mover: 'operator' | 'officer', owner: MovableItem['owner']) =>
  itemStates.flatMap((state) => movesOpenTo({ ...letter, owner, state }, mover).map((action) => `${state} ${action} ${attempt({ owner, state }, action, mover)}`));

describe('an item of a checklist', () => {
  it('is moved by an officer along these ways and no others', () => {
    expect(allowed('officer', 'traveller')).toEqual([
      'open give given', 'open check checked', 'open waive waived',
      'given check checked', 'given approve approved', 'given waive waived', 'given reopen open',
      'checked approve approved', 'checked reopen open',
      'approved reopen open',
      'waived reopen open',
      'stale give given', 'stale check checked', 'stale waive waived', 'stale reopen open',
    ]);
  });

  it('is given by an operator where it is theirs, and nothing more', () => {
    expect(allowed('operator', 'operator')).toEqual(['open give given', 'stale give given']);
    for (const owner of ['traveller', 'officer', 'authority'] as const) expect(allowed('operator', owner)).toEqual([]);
    expect(attempt({}, 'waive', 'operator')).toBe('checklist.not-yours');
    expect(attempt({ owner: 'traveller' }, 'give', 'operator')).toBe('checklist.not-yours');
  });

  it('is waived and reopened with a reason alone', () => {
    for (const reason of ['', '   ']) {
      expect(attempt({}, 'waive', 'officer', reason)).toBe('checklist.reason-required');
      expect(attempt({ state: 'given' }, 'reopen', 'officer', reason)).toBe('checklist.reason-required');
    }
  });

  it.each([
    ['passport-validity', 'passport-validity'], ['photo', 'photo'], ['fact', 'fact:profession'], ['document', 'document:visa'],
    ['document', 'document:china-double-entry-visa'], ['document', 'document:border-permit'],
  ] as const)('is neither waived nor settled by hand where it is what the authority itself looks at: %s %s', (kind, code) => {
    expect(attempt({ kind, code }, 'waive')).toBe('checklist.not-waivable');
    for (const action of ['give', 'check'] as const) expect(attempt({ kind, code }, action)).toBe('checklist.settled-by-records');
    expect(attempt({ kind, code, state: 'checked' }, 'reopen')).toBe('checklist.settled-by-records');
  });

  it('of a quota is settled by people and never waived', () => {
    expect(attempt({ kind: 'quota', code: 'quota:runners' }, 'waive')).toBe('checklist.not-waivable');
    expect(attempt({ kind: 'quota', code: 'quota:runners' }, 'check')).toBe('checked');
  });

  it('of a lead time is waived, where the authority takes the late ones, and the waiver is taken back', () => {
    expect(attempt({ kind: 'lead-time', code: 'lead-time' }, 'waive')).toBe('waived');
    expect(attempt({ kind: 'lead-time', code: 'lead-time', state: 'waived' }, 'reopen')).toBe('open');
    expect(attempt({ kind: 'lead-time', code: 'lead-time' }, 'check')).toBe('checklist.settled-by-records');
  });

  it('says where it stands when it refuses to move', () => {
    const moved = moveItem({ ...letter, state: 'approved' }, { action: 'check', mover: 'officer', reason: '' });
    expect(moved).toMatchObject({ code: 'checklist.move-refused', detail: 'It is approved already.' });
  });
});
