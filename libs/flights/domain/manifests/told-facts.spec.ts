import { describe, expect, it } from 'vitest';
import { listed } from '../../../../test/support/listed-people.js';
import { knowsPassports, toldFacts } from './told-facts.js';

describe('what a receiver is told', () => {
  it.each([
    ['paxlst', 'border', 'ticketNumber'], ['pnl', 'carrier', 'approvalNumber'], ['list', 'guide', 'documentNumber'], ['list', 'guide', 'birthDate'], ['list', 'hotel', 'approvalNumber'],
  ] as const)('is in a %s for a %s nothing of the %s', (kind, receiver, fact) => {
    expect(toldFacts(kind, receiver)).not.toContain(fact);
  });

  it.each([
    [{ documentNumber: 'ZS7654321' }, false, true],
    [{ surname: 'LI' }, false, false],
    [{ approvalNumber: 'V-9', ticketNumber: '120', booking: 'ZZ2345' }, true, true],
  ])('of a passport stands or falls with what the form tells: %j', (more, border, guide) => {
    const [held, current] = [[listed('a')], [listed('a', more)]];
    expect(knowsPassports(held, current, { kind: 'paxlst', receiver: 'border' })).toBe(border);
    expect(knowsPassports(held, current, { kind: 'list', receiver: 'guide' })).toBe(guide);
  });

  it('of somebody who is new or gone stands for nobody', () => {
    expect(knowsPassports([listed('a')], [listed('a'), listed('b')], { kind: 'list', receiver: 'guide' })).toBe(false);
    expect(knowsPassports([listed('a'), listed('b')], [listed('a')], { kind: 'list', receiver: 'guide' })).toBe(false);
  });
});
