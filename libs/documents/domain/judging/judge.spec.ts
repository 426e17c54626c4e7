import { describe, expect, it } from 'vitest';
import { composeZone, type ZoneContent } from '../zone/compose-zone.js';
import type { TypedAnswers } from './compare.js';
import { type FindingCode, findingsCatalogue } from './findings-catalogue.js';
import { judge, type Reading } from './judge.js';

const holder: ZoneContent = {
  documentCode: 'P', issuingState: 'GBR', nationality: 'GBR', documentNumber: '123456782', birthDate: '1984-08-12', sex: 'F',
  expiryDate: '2034-02-28', surname: 'WALKER', givenNames: 'ANNA MARIA',
};
const typed: TypedAnswers = {
  surname: 'Walker', givenNames: 'Anna Maria', nationality: 'GBR', birthDate: '1984-08-12', documentNumber: '123456782', sex: 'F',
};
const trip = { endsOn: '2026-04-10', passportValidityMonths: 6, today: '2026-03-01' };

const reading = (content: Partial<ZoneContent> = {}, other: Partial<Reading> = {}): Reading => ({
  lines: composeZone({ ...holder, ...content }),
  corrections: [],
  confidence: 0.99,
  picture: { width: 2000, height: 1500 },
  ...other,
});

const replaced = (line: number, column: number, character: string): readonly string[] => {
  const lines = composeZone(holder);
  const text = lines[line - 1] ?? '';
  return lines.with(line - 1, text.slice(0, column - 1) + character + text.slice(column));
};

const codes = (judgement: ReturnType<typeof judge>): FindingCode[] => judgement.findings.map((finding) => finding.code);

describe('a passport that agrees', () => {
  it('is accepted without a finding', () => {
    const judgement = judge(reading(), typed, trip);
    expect(judgement).toMatchObject({ outcome: 'accepted', findings: [], fields: { documentNumber: '123456782' } });
  });

  it('needs only a name and a nationality to be compared with', () => {
    const { surname, givenNames, nationality } = typed;
    expect(judge(reading(), { surname, givenNames, nationality }, trip).outcome).toBe('accepted');
  });

  it('may write a number with blanks in the answers', () => {
    expect(judge(reading(), { ...typed, documentNumber: '123 456-782' }, trip).outcome).toBe('accepted');
  });

  it('may write Germany as D where the answers say DEU', () => {
    const german = { issuingState: 'D', nationality: 'D' };
    expect(judge(reading(german), { ...typed, nationality: 'DEU' }, trip).outcome).toBe('accepted');
  });

  it('is accepted with a note where a name is cut short, or a part of the date of birth unknown', () => {
    const long = { surname: 'NILAVADHANANANDA', givenNames: 'CHAYAPA DEJTHAMRONG KRASUANG' };
    const cut = judge(reading(long), { ...typed, surname: 'Nilavadhanananda', givenNames: 'Chayapa Dejthamrong Krasuang' }, trip);
    expect([cut.outcome, codes(cut)]).toEqual(['accepted', ['name.truncated']]);
  });
});

describe('what is never accepted', () => {
  it('a zone with any failed check', () => {
    for (let column = 1; column <= 44; column++) {
      const lines = replaced(2, column, '5');
      const judgement = judge(reading({}, { lines }), typed, trip);
      if (lines[1] !== composeZone(holder)[1]) expect(judgement.outcome).not.toBe('accepted');
    }
    const failed = judge(reading({}, { lines: replaced(2, 10, '7') }), typed, trip);
    expect(codes(failed)).toEqual(['mrz.check-digit', 'mrz.check-digit']);
    expect(failed.findings[0]).toMatchObject({ field: 'documentNumber', expected: '0', found: '7' });
  });

  it('a zone with any corrected character, and it says which', () => {
    const corrections = [{ line: 2, column: 5, from: 'S', to: '5' }];
    const judgement = judge(reading({}, { corrections }), typed, trip);
    expect(judgement.outcome).toBe('needs-review');
    expect(judgement.findings).toEqual([expect.objectContaining({ code: 'mrz.corrected', field: 'line 2, column 5', expected: '5', found: 'S' })]);
  });

  it('a zone that was hardly legible', () => {
    expect(codes(judge(reading({}, { confidence: 0.6 }), typed, trip))).toEqual(['mrz.uncertain']);
  });

  it.each([
    ['name.differs', { surname: 'Wanderer' }],
    ['name.differs', { givenNames: 'Anna Marie' }],
    ['name.incomplete', { givenNames: 'Anna' }],
    ['name.not-compared', { surname: undefined, givenNames: undefined }],
    ['name.not-compared', { surname: ' ', givenNames: '' }],
    ['birth-date.differs', { birthDate: '1984-12-08' }],
    ['document-number.differs', { documentNumber: '123456789' }],
    ['nationality.differs', { nationality: 'IRL' }],
    ['nationality.not-compared', { nationality: undefined }],
    ['expiry-date.differs', { expiryDate: '2034-03-28' }],
    ['sex.differs', { sex: 'M' }],
  ] as [FindingCode, Partial<TypedAnswers>][])('%s, after the answers %j', (code, answers) => {
    const judgement = judge(reading(), { ...typed, ...answers }, trip);
    expect([judgement.outcome, codes(judgement)]).toEqual(['needs-review', [code]]);
  });

  it('a name that agrees only through a guess at its spelling', () => {
    expect(codes(judge(reading({ surname: 'MULLER' }), { ...typed, surname: 'Mueller' }, trip))).toEqual(['name.spelling-variant']);
  });

  it('a 6 read for a G, which no check digit sees, where the number was typed', () => {
    const lines = composeZone({ ...holder, documentNumber: '12345G782' });
    expect(codes(judge(reading({}, { lines }), { ...typed, documentNumber: '123456782' }, trip))).toEqual(['document-number.differs']);
  });

  it.each([
    ['mrz.states-differ', { issuingState: 'FRA' }],
    ['mrz.unknown-state', { issuingState: 'ZZZ' }],
    ['passport.specimen', { issuingState: 'UTO' }],
  ] as [FindingCode, Partial<ZoneContent>][])('%s', (code, content) => {
    const judgement = judge(reading(content), typed, trip);
    expect([judgement.outcome, codes(judgement)]).toEqual(['needs-review', [code]]);
  });

  it('a British National (Overseas) who gave British as the nationality: rules may tell the two apart', () => {
    expect(codes(judge(reading({ nationality: 'GBN' }), typed, trip))).toEqual(['nationality.differs']);
    expect(judge(reading({ nationality: 'GBN' }), { ...typed, nationality: 'GBN' }, trip).outcome).toBe('accepted');
  });

  it('an impossible date, though its check digit holds', () => {
    const lines = composeZone({ ...holder, birthDate: '1984-13-12' });
    const judgement = judge(reading({}, { lines }), { ...typed, birthDate: undefined }, trip);
    expect([judgement.outcome, codes(judgement)]).toEqual(['needs-review', ['mrz.impossible-date']]);
  });
});

describe('what is rejected', () => {
  it('a picture without a zone', () => {
    expect(judge(reading({}, { lines: null }), typed, trip)).toMatchObject({ outcome: 'rejected', fields: null, findings: [{ code: 'mrz.not-found' }] });
  });

  it('a picture without a zone that is small besides, with the size', () => {
    const small = judge(reading({}, { lines: null, picture: { width: 320, height: 200 } }), typed, trip);
    expect(small.findings).toEqual([expect.objectContaining({ code: 'image.too-small', expected: '600', found: '320' }), expect.objectContaining({ code: 'mrz.not-found' })]);
  });

  it('lines that are not of a travel document', () => {
    const lines = ['IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<', '8806923102858CORINNE<<<<<<<6512068F6'];
    expect(judge(reading({}, { lines }), typed, trip)).toMatchObject({ outcome: 'rejected', findings: [{ code: 'mrz.not-icao' }] });
  });

  it('a card or a visa in place of the passport', () => {
    for (const lines of [composeZone({ ...holder, documentCode: 'I' }, 'TD1'), composeZone({ ...holder, documentCode: 'V' }, 'MRV-A')]) {
      const judgement = judge(reading({}, { lines }), typed, trip);
      expect([judgement.outcome, codes(judgement)]).toEqual(['rejected', ['passport.not-a-passport']]);
    }
  });

  it.each([
    ['2026-02-28', 'passport.expired'],
    ['2026-03-01', 'passport.expires-too-soon'],
    ['2026-10-09', 'passport.expires-too-soon'],
  ])('one that expires on %s: %s', (expiryDate, code) => {
    const judgement = judge(reading({ expiryDate }), typed, trip);
    expect(judgement.outcome).toBe('rejected');
    expect(judgement.findings).toEqual([expect.objectContaining({ code, expected: '2026-10-10', found: expiryDate })]);
  });

  it('but not one that expires on the very day that the rule asks for', () => {
    expect(judge(reading({ expiryDate: '2026-10-10' }), typed, trip).outcome).toBe('accepted');
  });
});

describe('the catalogue', () => {
  it('says what to do in one sentence each', () => {
    for (const { message } of Object.values(findingsCatalogue)) {
      expect(message).toMatch(/^[A-Z][^.]+\.$/);
      expect(message.length).toBeLessThan(170);
    }
  });
});
