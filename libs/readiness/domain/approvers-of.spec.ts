import { describe, expect, it } from 'vitest';
import { demoEdition, demoStay, demoTransit, judgeTrip, pyongyangPack, RuleBook } from '#entry';
import { approversOf } from './approvers-of.js';

const { firstEntry, lastExit } = demoEdition;
const approvers = (issuingState: string) =>
  approversOf(
    judgeTrip({
      rules: new RuleBook(pyongyangPack.rules), traveller: { issuingState, profession: 'other' }, asKnownOn: '2026-11-22', today: '2026-11-22', calendars: {},
      visits: [demoStay(firstEntry, lastExit), demoTransit('2027-03-30', firstEntry), demoTransit(lastExit, '2027-04-09')],
    }),
  );

describe('approversOf', () => {
  it('leaves what a transit state asks for to that state alone', () => {
    const found = approvers('IND');
    expect(found.get('document:china-double-entry-visa')).toEqual(['CHN']);
    expect(found.get('letter:sports-delegation')).toEqual(['PRK']);
  });

  it('lets the destination speak for its own offices, and nobody for an organiser who asks too', () => {
    const found = approvers('GBR');
    expect(found.get('photo')).toEqual(['PRK']);
    expect(found.get('passport-validity')).toEqual(['OPERATOR', 'PRK']);
    expect([...found.keys()].filter((code) => code.endsWith(':CHN') || code === 'onward-ticket').map((code) => found.get(code))).toContainEqual(['CHN']);
  });
});
