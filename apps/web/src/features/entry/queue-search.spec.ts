import { describe, expect, it } from 'vitest';
import { queueQueryOf, queueSearch } from './queue-search.js';

const id = '01a20570-29a8-79f6-8eca-bddafc6f6098';

describe('the queue’s address', () => {
  it('says what was asked for, without what is usual', () => {
    expect(queueSearch({ status: 'in-review', order: 'deadline' })).toEqual({});
    expect(queueSearch({ status: 'all', departure: id, verdict: 'unknown', finding: 'name.differs', due: 'soon', flag: 'mine', order: 'oldest' })).toEqual({
      status: 'all', departure: id, verdict: 'unknown', finding: 'name.differs', due: 'soon', flag: 'mine', order: 'oldest',
    });
  });

  it('passes over what it does not know, names above all', () => {
    expect(queueSearch({ status: 'lost', departure: 'Quillfeather', verdict: 'maybe', finding: '<b>', due: 'never', flag: 'yours', order: 'name', name: 'Quillfeather' })).toEqual({});
  });

  it('asks the API for what waits, unless it says otherwise', () => {
    expect(queueQueryOf({})).toEqual({ status: 'in-review' });
    expect(queueQueryOf({ status: 'all', flag: 'nobody', due: 'soon' }, new Date('2026-11-22T12:00:00Z'))).toEqual({ assigned: 'nobody', dueBefore: '2026-12-07' });
    expect(queueQueryOf({ flag: 'second' })).toEqual({ status: 'in-review', awaitsSecond: 'true' });
  });
});
