import { describe, expect, it } from 'vitest';
import { mayMove, ticketFaults, ticketStatuses, tidyTicket } from './ticket.js';

describe('a ticket', () => {
  it('is kept in one form', () => {
    expect(tidyTicket({ name: ' eriksson /  anna mrs ', locator: ' k7p2qx ', number: '999-2400 000017' })).toEqual({ name: 'ERIKSSON / ANNA MRS', locator: 'K7P2QX', number: '9992400000017' });
    expect(tidyTicket({ name: 'A/B', locator: 'K7P2QX', number: ' ' }).number).toBeNull();
  });

  it.each([
    [{ name: '' }, '/name'], [{ name: '123' }, '/name'], [{ name: '///' }, '/name'], [{ name: 'A'.repeat(121) }, '/name'], [{ name: '<script>/x' }, '/name'],
    [{ locator: 'K7P2Q' }, '/locator'], [{ locator: 'K7-2QX' }, '/locator'], [{ number: '99924000000171' }, '/number'], [{ number: 'ABCDEFGHIJKLM' }, '/number'],
  ])('cannot have %j', (wrong, pointer) => {
    expect(ticketFaults({ name: 'ERIKSSON/ANNA', locator: 'K7P2QX', number: null, ...wrong }, 'reserved').map((fault) => fault.pointer)).toEqual([pointer]);
  });

  it('has a number once it is issued', () => {
    expect(ticketFaults({ name: 'ERIKSSON/ANNA', locator: 'K7P2QX', number: null }, 'ticketed').map(({ pointer }) => pointer)).toEqual(['/number']);
  });

  it('goes from reserved to ticketed to void, and nowhere back', () => {
    const moves = ticketStatuses.flatMap((from) => ticketStatuses.filter((to) => from !== to && mayMove(from, to)).map((to) => `${from} ${to}`));
    expect(moves).toEqual(['reserved ticketed', 'reserved void', 'ticketed void']);
  });
});
