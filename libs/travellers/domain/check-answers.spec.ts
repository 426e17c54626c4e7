import { describe, expect, it } from 'vitest';
import { checkAnswers } from './check-answers.js';
import { questions } from './questions.js';

const today = '2026-11-22';
const good = {
  surname: 'Eriksson',
  givenNames: 'Anna Maria',
  documentNumber: 'l898902 c3',
  nationality: 'swe',
  birthDate: '1974-08-12',
  sex: 'F',
  expiryDate: '2032-04-15',
  occupation: 'Teacher',
  press: false,
  purpose: 'sport',
  previousVisits: '',
};

const faultsOf = (change: Record<string, unknown>) => checkAnswers({ ...good, ...change }, today).faults.map((fault) => fault.pointer);

describe('checkAnswers', () => {
  it('takes a full form, and keeps it in one form', () => {
    const { answers, faults, missing } = checkAnswers(good, today);
    expect({ faults, missing }).toEqual({ faults: [], missing: [] });
    expect(answers).toMatchObject({ documentNumber: 'L898902C3', nationality: 'SWE', press: false });
    expect(answers).not.toHaveProperty('previousVisits');
  });

  it.each<[string, string, unknown]>([
    ['a day that does not exist', 'birthDate', '1974-02-30'],
    ['a date in another order', 'birthDate', '12.08.1974'],
    ['a birth in the future', 'birthDate', '2026-11-23'],
    ['a birth too long ago', 'birthDate', '1899-12-31'],
    ['a passport that has expired', 'expiryDate', '2026-11-21'],
    ['a passport that never expires', 'expiryDate', '9999-12-31'],
    ['a name with digits', 'surname', 'Eriks50n'],
    ['a number that is too long for a passport', 'documentNumber', 'L898902C36'],
    ['a number with other signs', 'documentNumber', 'L89890<<'],
    ['a country that is none', 'nationality', 'XYZ'],
    ['a choice that is not offered', 'sex', 'Q'],
    ['a choice by its label', 'purpose', 'Tourism'],
    ['yes in words', 'press', 'yes'],
    ['a number for a text', 'occupation', 7],
    ['a list for a text', 'occupation', ['Teacher']],
    ['an object for a date', 'birthDate', { year: 1974 }],
    ['a text without end', 'occupation', 'x'.repeat(501)],
    ['a control character', 'occupation', 'Teacher\u0000'],
  ])('points at %s', (_what, code, value) => {
    expect(faultsOf({ [code]: value })).toEqual([`/answers/${code}`]);
  });

  it('points at a question that there is not, with an escaped pointer', () => {
    expect(faultsOf({ 'a/b~c': 'x' })).toEqual(['/answers/a~1b~0c']);
    expect(checkAnswers(JSON.parse('{"__proto__": "x"}') as Record<string, unknown>, today).faults).toHaveLength(1);
  });

  it('names every fault at once', () => {
    expect(faultsOf({ birthDate: 'x', press: 1, sex: 'x' })).toEqual(['/answers/birthDate', '/answers/sex', '/answers/press']);
  });

  it('takes a form that is not finished, and says what is missing', () => {
    const { answers, faults, missing } = checkAnswers({ surname: 'Eriksson', press: true, sex: null, occupation: '  ' }, today);
    expect(answers).toEqual({ surname: 'Eriksson', press: true });
    expect(faults).toEqual([]);
    expect(missing.map((fault) => fault.pointer)).toEqual(
      ['documentNumber', 'nationality', 'birthDate', 'sex', 'expiryDate', 'occupation', 'purpose'].map((code) => `/answers/${code}`),
    );
  });

  it('takes a passport without given names', () => {
    expect(checkAnswers({ ...good, givenNames: '' }, today)).toMatchObject({ faults: [], missing: [] });
  });

  it('asks each question once', () => {
    expect(new Set(questions.map((question) => question.code)).size).toBe(questions.length);
  });
});
