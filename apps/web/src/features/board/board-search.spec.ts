import { describe, expect, it } from 'vitest';
import { boardSearch } from './board-search.js';

describe('what an address says of the board', () => {
  it('is kept as it is', () => expect(boardSearch({ view: 'past', order: 'failing', text: 'marathon' })).toEqual({ view: 'past', order: 'failing', text: 'marathon' }));
  it('is left out where it is so in any case', () => expect(boardSearch({ view: 'upcoming', order: 'soonest', text: ' ' })).toEqual({}));
  it('is passed over where it is nothing that we know', () => expect(boardSearch({ view: 'all', order: ['latest'], text: {} })).toEqual({}));
  it('may be a year', () => expect(boardSearch({ text: 2027 })).toEqual({ text: '2027' }));
});
