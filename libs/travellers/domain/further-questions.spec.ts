import { describe, expect, it } from 'vitest';
import { checkAnswers } from './check-answers.js';
import { type AnswerNeed, furtherCodes, questions, questionsFor } from './questions.js';

const today = '2026-11-22';
const good = {
  surname: 'Eriksson', documentNumber: 'L898902C3', nationality: 'SWE', birthDate: '1974-08-12', sex: 'F', expiryDate: '2032-04-15', occupation: 'Teacher', press: false, purpose: 'sport',
};
const need = (different: Partial<AnswerNeed> = {}): AnswerNeed => ({ code: 'homeAddress', required: true, maxLength: 40, letters: 'latin', ...different });
const check = (given: object, ...needs: AnswerNeed[]) => {
  const { faults, missing } = checkAnswers({ ...good, ...given }, today, needs);
  return { faults: faults.map(({ pointer }) => pointer), missing: missing.map(({ pointer }) => pointer) };
};

describe('what only some authorities ask', () => {
  it('is not asked of travellers whose applications do not need it', () => {
    expect(questionsFor([], null)).toEqual(questions);
    expect(check({})).toEqual({ faults: [], missing: [] });
  });

  it('is asked of those whose applications do', () => {
    expect(questionsFor([need(), need({ code: 'employer', required: false })], null).slice(questions.length)).toEqual([
      expect.objectContaining({ code: 'homeAddress', required: true }), expect.objectContaining({ code: 'employer', required: false }),
    ]);
    expect(check({}, need())).toEqual({ faults: [], missing: ['/answers/homeAddress'] });
    expect(check({}, need({ code: 'previousVisits' })).missing).toEqual(['/answers/previousVisits']);
  });

  it('stays to be seen once it was answered, and is needed no longer when nobody asks', () => {
    expect(questionsFor([], { phone: '+44 20 7946 0000' }).map(({ code }) => code)).toContain('phone');
    expect(check({ homeAddress: '', phone: '+44 20 7946 0000' })).toEqual({ faults: [], missing: [] });
  });

  it('is refused where the form could not take it, before it goes in', () => {
    expect(check({ homeAddress: 'x'.repeat(41) }, need()).faults).toEqual(['/answers/homeAddress']);
    expect(check({ homeAddress: 'x'.repeat(40) }, need()).faults).toEqual([]);
    expect(check({ homeAddress: '北京市' }, need()).faults).toEqual(['/answers/homeAddress']);
    expect(check({ homeAddress: 'Ulica Świętego 3' }, need()).faults).toEqual([]);
    expect(check({ homeAddress: 'Ulica Świętego 3' }, need({ letters: 'ascii' })).faults).toEqual(['/answers/homeAddress']);
    expect(check({ occupation: 'Учитель' }, need({ code: 'occupation', letters: 'european' })).faults).toEqual([]);
    expect(check({ occupation: 'Учитель' }, need({ code: 'occupation' })).faults).toEqual(['/answers/occupation']);
  });

  it.each(['none', '0', 'call me', '+', '12', '+44 20\u0000 7946'])('takes no telephone number that nobody can call: %j', (phone) => {
    expect(check({ phone }).faults).toEqual(['/answers/phone']);
  });

  it('names each question once', () => {
    const all = questionsFor(furtherCodes.map((code) => need({ code })), null).map(({ code }) => code);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(expect.arrayContaining([...furtherCodes]));
  });
});
