import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { amendmentLines, type PricedMember } from './amendment-lines.js';
import { applyChanges, type PartyNow } from './apply-changes.js';
import type { QuotedLine } from './booking.js';
import { differenceOf, feesAmong } from './change-lines.js';
import { defaultPolicy } from './change-policy.js';
import { mergeLines } from './merge-lines.js';
import type { TravellerChoices } from './party.js';

const races = ['42', '10', null];
const rooms = ['twin', 'single'];
const choices = fc.record({ race: fc.constantFrom(...races), room: fc.constantFrom(...rooms), arrivalLegId: fc.constant(null), departureLegId: fc.constant(null) });
const person = { givenNames: 'Ava', surname: 'Newcomer', email: 'ava@example.org', nationality: 'FRA' };

const line = (option: string, amount: number): QuotedLine => ({ option, label: option, component: 'land' as const, price: { amount, currency: 'EUR' } });
/** As a price list would: with a discount for a party of three, so that one member's going changes what others pay. */
const priced = ({ race, room }: TravellerChoices, size: number, rate: number): QuotedLine[] => [
  line('base', 149_000 + rate), ...(race ? [line(`race.${race}`, race === '42' ? 15_000 : 7_000)] : []), line(`room.${room}`, room === 'single' ? 24_000 : 0),
  ...(size >= 3 ? [line('group', -9_000)] : []),
];
const sum = (lines: readonly QuotedLine[]): number => lines.reduce((all, { price }) => all + price.amount, 0);

const plan = fc.array(choices, { minLength: 1, maxLength: 5 }).chain((party) => fc.record({
  party: fc.constant(party),
  changes: fc.array(fc.oneof(
    fc.record({ kind: fc.constant('add' as const), traveller: choices.map((chosen) => ({ ...person, ...chosen })) }),
    fc.record({ kind: fc.constantFrom('remove' as const), travellerId: fc.nat({ max: party.length - 1 }).map(String), cause: fc.constantFrom('traveller' as const, 'authority' as const) }),
    fc.record({ kind: fc.constant('replace' as const), travellerId: fc.nat({ max: party.length - 1 }).map(String), by: fc.constant(person) }),
    fc.record({ kind: fc.constant('choose' as const), travellerId: fc.nat({ max: party.length - 1 }).map(String), choices }),
  ), { minLength: 1, maxLength: 6 }),
  days: fc.integer({ min: 0, max: 200 }),
  risen: fc.integer({ min: 0, max: 20_000 }),
}));

describe('the lines of a change', () => {
  it('come to what is owed afterwards less what was owed before, whatever is changed', () => {
    let judged = 0;
    fc.assert(fc.property(plan, ({ party, changes, days, risen }) => {
      const now: PartyNow[] = party.map((chosen, index) => ({ id: `${index}`, ...chosen }));
      const applied = applyChanges(now, changes, []);
      if (applied.refused) return;
      judged += 1;
      const size = applied.value.filter(({ after }) => after).length;
      const members = applied.value.map((member): PricedMember => {
        const linesBefore = member.before ? priced(member.before, party.length, 0) : [];
        const after = member.after ? priced(member.after, size, risen) : [];
        const linesAfter = member.before && member.after ? mergeLines(linesBefore, priced(member.before, party.length, risen), after) : after;
        return { ...member, linesBefore, linesAfter };
      });
      const lines = amendmentLines({ changes: changes, members, currency: 'EUR', terms: { policy: defaultPolicy, days } });
      const before = sum(members.flatMap(({ linesBefore }) => linesBefore));
      const fees = feesAmong(lines, 'EUR');
      const after = sum(members.flatMap(({ linesAfter }) => linesAfter)) + sum(fees);
      expect(before + differenceOf(lines, 'EUR').amount).toBe(after);
      expect(after).toBeGreaterThanOrEqual(0);
      const free = amendmentLines({ changes: changes, members, currency: 'EUR', terms: null });
      expect(free.every(({ component }) => component !== 'fee')).toBe(true);
      for (const { price } of fees) expect(price.amount).toBeGreaterThan(0);
    }), { numRuns: 400 });
    expect(judged).toBeGreaterThan(50);
  });
});
