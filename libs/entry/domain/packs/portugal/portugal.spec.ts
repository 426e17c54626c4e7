import { describe, expect, it } from 'vitest';
import { judge } from '../../judging/judge.js';
import { RuleBook } from '../../rules/rule-book.js';
import { portugalPack } from './index.js';

const rules = new RuleBook(portugalPack.rules);
const verdictFor = (issuingState: string, passportExpiresOn?: string, exitDate = '2027-05-10') =>
  judge({
    rules,
    traveller: { issuingState, passportExpiresOn },
    visit: { region: { country: 'PRT', zone: 'Madeira' }, purpose: 'tourism', entryDate: '2027-05-02', exitDate },
    asKnownOn: '2026-11-22',
    today: '2026-11-22',
  });

describe('the ordinary destination', () => {
  it('allows a citizen of the European Union outright', () => {
    expect(verdictFor('DEU', '2027-05-10')).toMatchObject({ outcome: 'allow', summary: 'Allowed. Nothing is missing.' });
  });

  it('allows a visa-free passport that outlasts the stay by three months', () => {
    expect(verdictFor('USA', '2027-08-10').outcome).toBe('allow');
    expect(verdictFor('USA', '2027-08-09')).toMatchObject({ outcome: 'conditional', summary: expect.stringContaining('Not met so far') });
  });

  it('asks for the expiry while it is not known', () => {
    expect(verdictFor('GBR').outcome).toBe('conditional');
  });

  it('does not call more than 90 days met', () => {
    expect(verdictFor('CAN', '2030-01-01', '2027-07-30').outcome).toBe('allow');
    expect(verdictFor('CAN', '2030-01-01', '2027-07-31').outcome).toBe('conditional');
  });

  it('does not know about passports that nobody has looked into', () => {
    expect(verdictFor('IND', '2030-01-01')).toMatchObject({
      outcome: 'unknown',
      summary: 'Not known, so not allowed for now. PRT: no rule in force covers this case, confirm with the authority.',
    });
  });
});
