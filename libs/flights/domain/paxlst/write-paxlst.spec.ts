import { describe, expect, it } from 'vitest';
import type { PaxlstPerson } from './person.js';
import { type PaxlstTransmission, writePaxlst } from './write-paxlst.js';

const person = (id: string, more: Partial<PaxlstPerson> = {}): PaxlstPerson => ({
  id, surname: 'Nowak', givenNames: 'Anna Maria', sex: 'F', birthDate: '1988-02-29', nationality: 'POL', embarkation: 'PEK', debarkation: 'FNJ', reference: id,
  documents: [{ kind: 'P', number: 'ZS1234567', expiresOn: '2031-07-04', issuer: 'POL' }],
  ...more,
});

const transmission = (more: Partial<PaxlstTransmission> = {}): PaxlstTransmission => ({
  directory: '15B', kind: 'passengers', sender: 'WAYPASS', recipient: 'BORDER', prepared: { date: '270401', time: '0815' }, reference: '42', transaction: 'T42',
  contact: { surname: 'Operations desk', email: 'ops@example.org' },
  flight: { carrier: 'JS', number: '152', departure: { place: 'PEK', at: '2704031300' }, arrival: { place: 'FNJ', at: '2704031600' } },
  sections: [{ function: 'original', people: [person('a')] }],
  total: 1, perMessage: 100,
  ...more,
});

const segmentsOf = (more: Partial<PaxlstTransmission> = {}): string[] => {
  const result = writePaxlst(transmission(more));
  if (result.refused) throw new Error(JSON.stringify(result));
  return result.value.split("'").slice(0, -1);
};
const withTag = (segments: readonly string[], tag: string): string[] => segments.filter((one) => one.startsWith(`${tag}+`));

describe('a PAXLST', () => {
  it.each(['02B', '05B', '12B', '15B'])('names its directory D.%s in the group and in each message', (directory) => {
    const segments = segmentsOf({ directory });
    expect(withTag(segments, 'UNG')[0]).toMatch(new RegExp(`\\+UN\\+D:${directory}$`));
    expect(withTag(segments, 'UNH')).toEqual([`UNH+PAX001+PAXLST:D:${directory}:UN:IATA`]);
  });

  it('carries the number of its transaction from D.05B on', () => {
    expect(segmentsOf({ directory: '02B' }).some((one) => one.startsWith('RFF+TN'))).toBe(false);
    expect(segmentsOf({ directory: '05B' })).toContain('RFF+TN:T42');
  });

  it.each([['02B'], ['15B']])('lists a crew, each as FM, and counts it as 41 (D.%s)', (directory) => {
    const segments = segmentsOf({ directory, kind: 'crew', total: 7 });
    expect([...withTag(segments, 'BGM'), ...withTag(segments, 'CNT')]).toEqual(['BGM+250', 'CNT+41:7']);
    expect(withTag(segments, 'NAD')[1]).toBe('NAD+FM+++NOWAK:ANNA:MARIA');
  });

  it.each([
    ['original', 'BGM+745'], ['change', 'BGM+745+CP'], ['reduce', 'BGM+745+RP'], ['cancel', 'BGM+745+XR'], ['on-board', 'BGM+266+CLOB'], ['not-boarded', 'BGM+266+CLNB'],
  ] as const)('says by its code that it is of the kind %s: %s', (name, begin) => {
    expect(withTag(segmentsOf({ sections: [{ function: name, people: [person('a')] }] }), 'BGM')).toEqual([begin]);
  });

  it('tells of a cancelled flight without naming anybody', () => {
    const segments = segmentsOf({ sections: [{ function: 'flight-cancelled', people: [] }], total: 0 });
    expect([...withTag(segments, 'BGM'), ...withTag(segments, 'NAD')]).toEqual(['BGM+266+XF', 'NAD+MS+++OPERATIONS DESK']);
  });

  it('spells out the at sign, which level A lacks', () => {
    expect(segmentsOf()).toContain('COM+OPS.AT.EXAMPLE.ORG:EM');
  });

  it('is parted into messages that say first, next and last, with one reference of the flight; the total is that of all', () => {
    const people = Array.from({ length: 7 }, (_, index) => person(`p${index}`));
    const segments = segmentsOf({ sections: [{ function: 'original', people }], total: 7, perMessage: 3 });
    expect(withTag(segments, 'UNH').map((one) => one.split('+').slice(3).join('+'))).toEqual(['JS152/270403/1300+01:C', 'JS152/270403/1300+02', 'JS152/270403/1300+03:F']);
    expect(withTag(segments, 'UNT').map((one) => one.split('+')[2])).toEqual(['PAX001', 'PAX002', 'PAX003']);
    expect(withTag(segments, 'CNT')).toEqual(['CNT+42:7', 'CNT+42:7', 'CNT+42:7']);
    expect(withTag(segments, 'RFF').filter((one) => one.startsWith('RFF+ABO'))).toHaveLength(7);
    expect([...withTag(segments, 'UNE'), ...withTag(segments, 'UNZ')]).toEqual(['UNE+3+42', 'UNZ+1+42']);
  });

  it('goes on behind the border as the flight does', () => {
    const flight = { ...transmission().flight, onward: [{ departure: { place: 'FNJ', at: '2704031700' }, arrival: { place: 'RGO', at: '2704031800' } }] };
    expect(withTag(segmentsOf({ flight }), 'LOC').slice(0, 4)).toEqual(['LOC+125+PEK', 'LOC+87+FNJ', 'LOC+92+FNJ', 'LOC+92+RGO']);
  });

  it('writes names by the tables of Doc 9303, the German code of a passport by ISO 3166, and no sex as U', () => {
    const one = person('a', { surname: 'Щербаков', givenNames: 'Юрий', sex: 'X', nationality: 'D', documents: [{ kind: 'V', number: 'V 1', expiresOn: null, issuer: 'PRK' }] });
    const segments = segmentsOf({ sections: [{ function: 'original', people: [one] }] });
    expect(segments.slice(segments.indexOf('NAD+FL+++SHCHERBAKOV:IURII'))).toEqual(expect.arrayContaining(['ATT+2++U', 'NAT+2+DEU', 'DOC+V+V 1', 'LOC+91+PRK']));
  });

  it('has who has one name only under that name', () => {
    expect(withTag(segmentsOf({ sections: [{ function: 'original', people: [person('a', { surname: '', givenNames: 'Sukarno' })] }] }), 'NAD')[1]).toBe('NAD+FL+++SUKARNO');
  });
});

describe('what is refused', () => {
  const refusal = (more: Partial<PaxlstTransmission>) => writePaxlst(transmission(more));
  const of = (more: Partial<PaxlstPerson>) => refusal({ sections: [{ function: 'original', people: [person('a', more)] }] });

  it.each(['', '16A', 'D.15B', '15b'])('a directory that there is not: %j', (directory) => {
    expect(refusal({ directory })).toMatchObject({ code: 'manifest.directory', detail: 'Choose one of D.02B, D.05B, D.12B, D.15B.' });
  });

  it.each([['02B', 'change'], ['02B', 'cancel'], ['05B', 'on-board']] as const)('D.%s for %s, which it does not know', (directory, name) => {
    expect(refusal({ directory, sections: [{ function: name, people: [person('a')] }] })).toMatchObject({ code: 'manifest.directory' });
  });

  it('a crew whose reservation is cancelled', () => {
    expect(refusal({ kind: 'crew', sections: [{ function: 'cancel', people: [person('a')] }] })).toMatchObject({ code: 'manifest.directory' });
  });

  it('nobody at all', () => {
    for (const sections of [[], [{ function: 'original' as const, people: [] }]]) expect(refusal({ sections })).toMatchObject({ code: 'manifest.empty' });
  });

  it.each([
    ['a name in letters that no table has', { surname: '김' }, /no table/],
    ['a digit in a name', { surname: 'Nowak 2' }, /no table/],
    ['no name', { surname: '', givenNames: "'" }, /no name/],
    ['a number that is too long', { documents: [{ kind: 'P', number: 'X'.repeat(36), expiresOn: null, issuer: 'POL' }] }, /DOC .* 36 characters, not up to 35/],
    ['no document', { documents: [] }, /./],
    ['a nationality that is none', { nationality: 'POLAND' }, /NAT/],
    ['a place that is too long', { embarkation: 'A'.repeat(26) }, /LOC/],
  ] as const)('%s', (_, more, detail) => {
    const result = of(more);
    if (!result.refused) throw new Error('written');
    expect(result.code).toBe('manifest.unwritable');
    expect(result.errors![0]!.detail).toMatch(detail);
  });

  it('with a pointer at everybody whom it concerns, and no word of what their data is', () => {
    const people = [person('a', { nationality: 'POLAND' }), person('b'), person('c', { surname: '김' })];
    const result = refusal({ sections: [{ function: 'original', people }] });
    expect(result.refused && result.errors!.map(({ pointer }) => pointer)).toEqual(['/travellers/a', '/travellers/c']);
    expect(JSON.stringify(result)).not.toContain('POLAND');
  });

  it.each([[{ sender: 'S'.repeat(36) }], [{ reference: '1'.repeat(15) }], [{ contact: { surname: 'x'.repeat(36) } }], [{ total: 1e7 }]])('an envelope that does not fit: %j', (more) => {
    expect(refusal(more)).toMatchObject({ code: 'manifest.unwritable', errors: expect.arrayContaining([{ pointer: expect.stringMatching(/^\/segments\/\d+$/), detail: expect.stringMatching(/not up to/) }]) });
  });
});
