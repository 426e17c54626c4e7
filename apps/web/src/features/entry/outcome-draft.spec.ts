import { describe, expect, it } from 'vitest';
import { checkOutcomes, outcomesOf, placeOutcomeErrors, unanswered } from './outcome-draft.js';

const words = { missing: 'missing', order: 'order' };
const issued = { ...unanswered, outcome: 'issued', approvalNumber: ' 118 ', validFrom: '2027-03-25', validUntil: '2027-04-20' } as const;

describe('the outcomes of a batch', () => {
  it('sends only those that have an answer', () => {
    const sent = outcomesOf({ a: issued, b: unanswered, c: { ...unanswered, outcome: 'refused', reason: 'press' } });
    expect(sent).toEqual([
      { applicationId: 'a', outcome: 'issued', approvalNumber: '118', validFrom: '2027-03-25', validUntil: '2027-04-20' },
      { applicationId: 'c', outcome: 'refused', reason: 'press' },
    ]);
    expect(checkOutcomes(sent, words)).toEqual({});
  });

  it('asks for what each answer needs, and for an end after the beginning', () => {
    const sent = outcomesOf({ a: { ...issued, approvalNumber: ' ' }, b: { ...issued, validUntil: '2027-03-01' }, c: { ...unanswered, outcome: 'refused' } });
    expect(checkOutcomes(sent, words)).toEqual({ a: { approvalNumber: 'missing' }, b: { validUntil: 'order' }, c: { reason: 'missing' } });
  });

  it('places each JSON pointer at its application', () => {
    const sent = outcomesOf({ a: issued, b: issued });
    expect(placeOutcomeErrors([{ pointer: '/outcomes/1/validUntil', detail: 'too late' }], sent)).toEqual({ b: { validUntil: 'too late' } });
  });
});
