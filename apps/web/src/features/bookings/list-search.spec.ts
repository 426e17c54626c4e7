import { describe, expect, it } from 'vitest';
import { bookingListSearch } from './list-search.js';

const id = '0199aaaa-0000-7000-8000-000000000001';

describe('the address of the list of bookings', () => {
  it('says what is shown', () => {
    const search = { text: 'müller', status: 'held', departure: id, order: 'dearest' };
    expect(bookingListSearch(search)).toEqual(search);
  });

  it('reads a text of digits as a text, and needs no word for the usual order', () => {
    expect(bookingListSearch({ text: 42, order: 'newest' })).toEqual({ text: '42' });
  });

  it('passes over what it may not say', () => {
    expect(bookingListSearch({ text: '???', status: 'lost', departure: 'x', order: 'alphabet', after: id, other: 1 })).toEqual({});
    expect(bookingListSearch({ text: ['a'], status: ['held'] })).toEqual({});
    expect(bookingListSearch({ text: 'x'.repeat(500) }).text).toHaveLength(100);
  });
});
