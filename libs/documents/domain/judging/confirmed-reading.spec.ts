import { describe, expect, it } from 'vitest';
import { composeZone } from '../zone/compose-zone.js';
import type { TypedAnswers } from './compare.js';
import { judge, type Reading } from './judge.js';
import { withCorrectionsConfirmed } from './judge-zone.js';

const lines = composeZone({
  documentCode: 'P', issuingState: 'GBR', nationality: 'GBR', documentNumber: '123456782', birthDate: '1984-08-12', sex: 'F',
  expiryDate: '2034-02-28', surname: 'WALKER', givenNames: 'ANNA MARIA',
});
const typed: TypedAnswers = { surname: 'Walker', givenNames: 'Anna Maria', nationality: 'GBR' };
const trip = { endsOn: '2026-04-10', passportValidityMonths: 6, today: '2026-03-01' };
const corrected: Reading = {
  lines, confidence: 0.99, picture: { width: 2000, height: 1500 }, corrections: [{ line: 2, column: 5, from: 'S', to: '5' }],
};

describe('a reading with a corrected character', () => {
  it('is not accepted until somebody compared it with the passport, and would be without that rule', () => {
    expect(judge({ ...corrected, corrections: [] }, typed, trip).outcome).toBe('accepted');
    expect(judge(corrected, typed, trip)).toMatchObject({ outcome: 'needs-review', findings: [{ code: 'mrz.corrected', severity: 'warning' }] });
    expect(judge({ ...corrected, confirmed: true }, typed, trip)).toMatchObject({ outcome: 'accepted', findings: [{ code: 'mrz.confirmed', severity: 'info' }] });
  });

  it('has the same findings whether confirmed before it is judged or afterwards', () => {
    const before = judge({ ...corrected, confirmed: true }, { ...typed, surname: 'Wanderer' }, trip);
    const after = judge(corrected, { ...typed, surname: 'Wanderer' }, trip);
    expect(withCorrectionsConfirmed(after.findings)).toEqual(before.findings);
    expect(before.outcome).toBe('needs-review');
  });

  it('keeps every other doubt that it had', () => {
    const judged = judge({ ...corrected, confirmed: true, confidence: 0.5 }, { ...typed, nationality: 'FRA' }, trip);
    expect(judged.findings.map(({ code }) => code)).toEqual(['mrz.confirmed', 'mrz.uncertain', 'nationality.differs']);
    expect(judged.outcome).toBe('needs-review');
  });
});
