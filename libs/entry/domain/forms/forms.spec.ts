import { describe, expect, it } from 'vitest';
import { answersNeeded } from './answers-needed.js';
import { fillFields } from './fill-fields.js';
import type { FormSources } from './form-definition.js';
import { formOf, forms } from './forms.js';

const form = (code: string) => formOf({ applications: { form: code } });
const sources: FormSources = {
  passport: { surname: 'Quillfeather', givenNames: 'Philippa', number: '925665416', nationality: 'GBR', issuingState: 'GBR', birthDate: '1990-01-01', sex: 'F', expiryDate: '2031-05-06', type: 'P' },
  answers: {
    birthPlace: 'York, United Kingdom', homeAddress: 'Long Street 17, York', phone: '+44 20 7946 0000', education: 'BA, York', occupation: 'Baker', employer: 'Crumb Ltd', employerAddress: 'Short Street 3, York',
  },
  person: { email: 'philippa@example.org' },
  journey: { purpose: 'Taking part in a sports event', entryDate: '2027-04-01', exitDate: '2027-04-06' },
};
const filled = (different: Partial<FormSources['answers']>, code = 'pyongyang') => fillFields(form(code), { ...sources, answers: { ...sources.answers, ...different } as FormSources['answers'] });

describe('the form of an authority', () => {
  it('is the one that its profile names, and else the general one', () => {
    expect(form('china-transit').code).toBe('china-transit');
    expect([form('nobody-has-it').code, formOf({}).code]).toEqual(['general', 'general']);
  });

  it.each(forms.map((definition) => [definition.code, definition] as const))('has each field once, with room in it: %s', (_code, { sections, declaration }) => {
    const fields = sections.flatMap((section) => section.fields);
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
    expect(fields.every(({ maxLength }) => maxLength > 0)).toBe(true);
    for (const text of Object.values(declaration?.texts ?? {})) expect(text.length).toBeGreaterThan(20);
  });
});

describe('filling a form', () => {
  it('takes each field from where it belongs, in capitals where the authority wants them', () => {
    const { values, missing, faults } = filled({});
    expect({ missing, faults }).toEqual({ missing: [], faults: [] });
    expect(values).toMatchObject({ 'passport-surname': 'QUILLFEATHER', 'answer-homeAddress': 'Long Street 17, York', 'person-email': 'philippa@example.org', 'journey-entryDate': '2027-04-01' });
    expect(values).not.toHaveProperty('answer-previousVisits');
  });

  it('names what is missing, also where a blank was given', () => {
    expect(filled({ phone: '  ' }).missing).toEqual([{ pointer: '/fields/answer-phone', detail: 'Telephone: this is still needed.' }]);
    const pointers = fillFields(form('pyongyang'), { ...sources, passport: {} }).missing.map(({ pointer }) => pointer);
    expect(pointers).toContain('/fields/passport-number');
    expect(pointers).not.toContain('/fields/passport-givenNames');
  });

  it('refuses what a field cannot take, and never cuts it', () => {
    const long = filled({ employer: 'x'.repeat(81) });
    expect(long.faults).toEqual([{ pointer: '/fields/answer-employer', detail: expect.stringContaining('80 characters; this has 81') }]);
    expect(long.values).not.toHaveProperty('answer-employer');
    expect(filled({ occupation: 'Пекарь' }).faults.map(({ pointer }) => pointer)).toEqual(['/fields/answer-occupation']);
    expect(filled({ occupation: 'Pâtissière' }).faults).toEqual([]);
    expect(filled({ occupation: 'Pâtissière' }, 'china-transit').faults[0]?.detail).toBe('Occupation: the form cannot take â è');
  });
});

describe('what several forms ask', () => {
  it('is asked once, for the shortest field and the narrowest letters', () => {
    const needs = answersNeeded([form('pyongyang'), form('china-transit')]);
    expect(needs.filter(({ code }) => code === 'homeAddress')).toEqual([{ code: 'homeAddress', required: true, maxLength: 100, letters: 'ascii' }]);
    expect(needs.find(({ code }) => code === 'previousVisits')).toMatchObject({ required: false });
  });

  it('is nothing without a form', () => {
    expect(answersNeeded([])).toEqual([]);
  });
});
