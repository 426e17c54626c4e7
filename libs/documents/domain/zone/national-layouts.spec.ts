import { describe, expect, it } from 'vitest';
import { parseZone } from './parse-zone.js';

describe('lines that follow a layout of a state of its own', () => {
  it.each([
    ['french-card-1988', ['IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<', '8806923102858CORINNE<<<<<<<6512068F6']],
    ['french-card-1988', ['IDFRALOISEAU<<<<<<<<<<<<<<<<<<<<<<<<', '970675K002774HERVE<<DJAMEL<7303216M4']],
    ['russian-internal-passport', ['PNRUSIVANOVA<<ANNA<PETROVNA<<<<<<<<<<<<<<<<<', '4500000006RUS7408122F<<<<<<<5110101770001<40']],
    ['swiss-driving-licence', ['AAA001D<<', 'FACHE305142128097<<800126<<<<<', 'MARCHAND<<FABIENNE<<<<<<<<<<<<']],
    ['driving-licence', ['D1FRA13AA000026181231MARTIN<<9']],
  ])('%s is refused by its name', (layout, lines) => {
    expect(parseZone(lines)).toEqual({ reason: 'national-layout', layout });
  });

  it('are not seen in a French passport, nor in the French card of 2021, which is ICAO', () => {
    const passport = parseZone(['P<FRABERTHIER<<CORINNE<<<<<<<<<<<<<<<<<<<<<<', '00AA000000FRA6512068F3001019<<<<<<<<<<<<<<00']);
    const card = parseZone(['IDFRAX4RTBPFW46<<<<<<<<<<<<<<<', '9007138F3002119FRA<<<<<<<<<<<6', 'MARTIN<<MAELYS<GAELLE<MARIE<<<']);
    expect([passport, card]).toMatchObject([{ format: 'TD3' }, { format: 'TD1' }]);
  });
});
