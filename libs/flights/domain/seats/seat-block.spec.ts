import { describe, expect, it } from 'vitest';
import { checkSeatBlock, deadlinesOf, type SeatBlock } from './seat-block.js';

const block = (more: Partial<SeatBlock> = {}): SeatBlock => ({
  id: 'b', legId: 'l', locator: 'X4K9PT', seats: 40, released: 0, optionOn: '2027-01-10', depositOn: '2027-02-01', ticketBy: '2027-03-01', met: [], version: 1, ...more,
});

describe('a block of seats', () => {
  it('has a record, seats, and dates in their order', () => {
    expect(checkSeatBlock(block())).toBeNull();
    expect(checkSeatBlock(block({ optionOn: null, depositOn: null }))).toBeNull();
    const pointers = (more: Partial<SeatBlock>) => checkSeatBlock(block(more))?.errors?.map(({ pointer }) => pointer);
    expect(pointers({ locator: 'abc' })).toEqual(['/locator']);
    expect(pointers({ seats: 0 })).toEqual(['/seats']);
    expect(pointers({ seats: 1.5 })).toEqual(['/seats']);
    expect(pointers({ optionOn: '2027-02-30' })).toEqual(['/optionOn']);
    expect(pointers({ depositOn: '2027-03-02' })).toEqual(['/ticketBy']);
    expect(pointers({ optionOn: '2027-03-02', depositOn: null })).toEqual(['/ticketBy']);
  });

  it('owes what was not met, the earliest first, and says how near it is', () => {
    expect(deadlinesOf([block({ met: ['option'] })], '2027-01-26').map(({ deadline, on, state }) => [deadline, on, state])).toEqual([
      ['deposit', '2027-02-01', 'soon'], ['ticketing', '2027-03-01', 'later'],
    ]);
    expect(deadlinesOf([block()], '2027-01-11')[0]).toMatchObject({ deadline: 'option', state: 'overdue' });
    expect(deadlinesOf([block()], '2027-01-10')[0]).toMatchObject({ deadline: 'option', state: 'soon' });
  });

  it('owes nothing once all of it went back', () => {
    expect(deadlinesOf([block({ released: 40 })], '2027-01-01')).toEqual([]);
  });
});
