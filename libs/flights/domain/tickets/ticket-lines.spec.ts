import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { matchTickets, type Seated } from './match-tickets.js';
import { readTicketLines } from './ticket-lines.js';

const content = (text: string) => readTicketLines(text).map(({ content: { name, locator, number } }) => [name, locator, number]);

describe('a pasted list of tickets', () => {
  it.each([
    ['with headings', 'Name on ticket,PNR,Ticket number\nERIKSSON/ANNA MRS,K7P2QX,999-2400000017'],
    ['with headings in another order, and others between', 'Seat;Locator;Passenger;Ticket\n12A;k7p2qx;Eriksson/Anna Mrs;9992400000017'],
    ['by tabs, without headings', 'ERIKSSON/ANNA MRS\tK7P2QX\t999 2400000017'],
    ['in any order', '9992400000017;ERIKSSON/ANNA MRS;K7P2QX'],
    ['in quotation marks, with a byte order mark and Windows line ends', '\uFEFF"ERIKSSON/ANNA  MRS","K7P2QX","9992400000017"\r\n\r\n'],
  ])('is read %s', (_how, text) => {
    expect(content(text)).toEqual([['ERIKSSON/ANNA MRS', 'K7P2QX', '9992400000017']]);
  });

  it('takes a locator of letters alone beside a name with a stroke, and tells the line of each', () => {
    expect(content('ABCDEF,ERIKSSON/ANNA')).toEqual([['ERIKSSON/ANNA', 'ABCDEF', null]]);
    expect(content('ERIKSSON/ANNA,K7')).toEqual([['ERIKSSON/ANNA', 'K7', null]]);
    expect(readTicketLines('\n\nA/B,K7P2QX\n\nC/D,K7P2QX').map(({ line }) => line)).toEqual([3, 5]);
  });

  it.each([
    ['ERIKSSON/ANNA', ['/locator']],
    ['K7P2QX;9992400000017', ['/name']],
    ['ERIKSSON/ANNA/MARIA,K7P2QX', ['/name']],
    ['ERIKSSON/ANNA,K7P2Q', ['/locator']],
    ['name,locator,number\nERIKSSON/ANNA,K7P2QX,123', ['/number']],
    ['name,locator\n=HYPERLINK(1)/X,K7P2QX', ['/name']],
  ])('says what is wrong with %j', (text, pointers) => {
    expect(readTicketLines(text).flatMap(({ faults }) => faults.map(({ pointer }) => pointer))).toEqual(pointers);
  });

  it('never throws, and gives no more lines than were pasted', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void expect(readTicketLines(text).length).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length)));
  });
});

describe('whose a line is', () => {
  const seat = (travellerId: string, surname: string, givenNames: string, hasTicket = false): Seated => ({ travellerId, passport: { surname, givenNames }, hasTicket });
  const people = [seat('anna', 'ERIKSSON', 'ANNA MARIA'), seat('lena', 'ERIKSSON', 'LENA'), seat('wei', 'WANG', 'WEI'), seat('other-wei', 'WANG', 'WEI'), seat('had', 'OKAFOR', 'CHIDI', true), { travellerId: 'erased', passport: null, hasTicket: false }];
  const match = (...names: string[]) => matchTickets(readTicketLines(names.map((name) => `${name},K7P2QX`).join('\n')), people);
  const outcomes = (...names: string[]) => match(...names).map(({ outcome, travellerId, candidates }) => [outcome, travellerId, candidates.map((one) => one.travellerId)]);

  it.each<[string, string, string | null, string[]]>([
    ['ERIKSSON/ANNA MRS', 'matched', 'anna', ['anna']],
    ['ERIKSSON/ANNAMARIAMRS', 'matched', 'anna', ['anna']],
    ['WANG/WEI', 'ambiguous', null, ['wei', 'other-wei']],
    ['OKAFOR/CHIDI MR', 'present', null, ['had']],
    ['ERIKSON/LENA', 'near', null, ['lena']],
    ['LENA/ERIKSSON', 'near', null, ['lena']],
    ['ERIKSSON/INGRID', 'near', null, ['anna', 'lena']],
    ['HALVORSEN/MARTA', 'unknown', null, []],
    ['ERIKSSON BERG/LENA', 'near', null, ['lena']],
  ])('%s: %s', (name, outcome, travellerId, candidates) => {
    expect(outcomes(name)).toEqual([[outcome, travellerId, candidates]]);
  });

  it('is found by the family name among 500 of one given name', () => {
    const letters = 'BCDFGHJKLMNPRSTVWZ';
    const nameOf = (at: number): string => [at % 18, Math.floor(at / 18) % 18, Math.floor(at / 324)].map((one) => `${letters[one]!}A`).join('');
    const many = Array.from({ length: 500 }, (_, at) => seat(String(at), `${nameOf(at)}SSON`, 'ANNA MARIA'));
    const lines = readTicketLines(many.map((_, at) => `${nameOf(at)}SSON/ANNA MRS,K7P2QX`).join('\n'));
    const found = matchTickets(lines.slice(0, 20), many);
    expect(found.map(({ travellerId }) => travellerId)).toEqual(many.slice(0, 20).map(({ travellerId }) => travellerId));
  });

  it('is nobody’s where two lines mean one traveller, and not looked for where the line is faulty', () => {
    expect(outcomes('ERIKSSON/ANNA', 'ERIKSSON/ANNA MARIA').map(([outcome]) => outcome)).toEqual(['ambiguous', 'ambiguous']);
    expect(matchTickets(readTicketLines('ERIKSSON/ANNA'), people)).toMatchObject([{ outcome: 'faulty', travellerId: null, candidates: [{ travellerId: 'anna' }] }]);
  });
});
