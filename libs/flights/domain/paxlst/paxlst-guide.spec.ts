import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkInterchange } from '../edifact/check-interchange.js';
import { paxlstRules } from './paxlst-rules.js';
import { type PaxlstTransmission, writePaxlst } from './write-paxlst.js';

/** The worked example of the WCO/IATA/ICAO guide, §5.1, a segment a line. */
const guide = readFileSync(new URL('../../../../test/fixtures/edifact/paxlst-guide-5.1.edi', import.meta.url), 'utf8').trim().split(/\r?\n/);

const example: PaxlstTransmission = {
  directory: '15B',
  kind: 'passengers',
  sender: 'ZZAIRLINE',
  recipient: 'CUSTOMS',
  prepared: { date: '130620', time: '0900' },
  reference: '000000001',
  transaction: '1234567890',
  contact: { surname: 'Davidson', givenNames: 'Robert', phone: '202 628 9292', fax: '202 628 4998', email: 'davidsonr@ iata.org' },
  flight: { carrier: 'ZZ', number: '123', departure: { place: 'SYD', at: '1306210900' }, arrival: { place: 'HNL', at: '1306212200' } },
  sections: [{
    function: 'original',
    people: [{
      id: 'williams', surname: 'Williams', givenNames: 'John Donald', sex: 'M', birthDate: '1972-09-07', nationality: 'GBR',
      address: { street: '235 Western Road Suite 203', city: 'Sleaford', region: 'Lincs', postcode: 'PE224T5', country: 'GBR' },
      bags: { count: 2, tags: { first: 'ZZ012345', count: 3 } }, verified: false, clearance: 'HNL', residence: 'GBR', embarkation: 'SYD', debarkation: 'HNL',
      birthPlace: 'Amber Hill GBR', phone: '44 188 84 14151', locator: 'TYR123', reference: 'ABC123',
      documents: [{ kind: 'P', number: 'MB140241', expiresOn: '2015-12-31', issuer: 'GBR' }],
    }],
  }],
  total: 160,
  perMessage: 100,
};

const written = (): string[] => {
  const result = writePaxlst(example);
  if (result.refused) throw new Error(JSON.stringify(result));
  return result.value.split(/(?<=')/);
};

/** A slip of the guide: the blank is no part of the time. */
const slips: Readonly<Record<string, string>> = { "DTM+232: 1306212200:201'": "DTM+232:1306212200:201'" };

describe("the guide's worked example", () => {
  it.each(guide.map((line, index) => [index + 1, line] as const))('is written as it stands, segment %i: %s', (number, line) => {
    expect(written()[number - 1]).toBe(slips[line] ?? line);
  });

  it('has no segment more', () => {
    expect(written()).toHaveLength(guide.length);
  });

  it('is without fault to our own check, but for the blank in a time', () => {
    expect(checkInterchange(guide.join(''), paxlstRules)).toEqual([{ segment: 12, tag: 'DTM', fault: 'element 1, component 2 has 11 characters, not up to 10' }]);
  });
});
