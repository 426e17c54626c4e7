import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Agreements, ComparedLines, DrawnUp, SeatLine, VisaLine } from './lists.js';
import { findingCodes, reconcile } from './reconcile.js';

const same: Agreements = { name: 'same', documentNumber: 'same' };
const outbound: SeatLine = { legId: 'out', way: 'arrival', from: 'PEK', to: 'FNJ', departsAt: 10, arrivesAt: 20, listed: null, ticketed: null, agreement: same };
const home: SeatLine = { ...outbound, legId: 'home', way: 'departure', from: 'FNJ', to: 'PEK', departsAt: 50, arrivesAt: 60 };
const visa: VisaLine = { applicationId: 'form', authority: 'PRK', status: 'submitted', agreement: same };
const everywhere: DrawnUp = { visas: new Set(['PRK']), ways: new Set(['arrival', 'departure']), rooms: true, bibs: new Set(['42']) };
const nothing: DrawnUp = { visas: new Set(), ways: new Set(), rooms: false, bibs: new Set() };

const sound: ComparedLines = {
  travellerId: 'somebody', visaNeeded: true, visas: [visa], seats: [outbound, home], listedWithoutSeat: [], ticketedWithoutSeat: [],
  booked: { standing: 'booked', race: '42', room: 'twin', legs: { arrival: 'out', departure: 'home' }, agreement: same },
  room: { code: 'twin', sent: null, agreement: same }, bib: { number: 7, category: '42', sent: null, agreement: same },
};
const nowhere: Partial<ComparedLines> = { visas: [], seats: [], room: { ...sound.room, code: null }, bib: { ...sound.bib, number: null, category: null } };

const told = (change: Partial<ComparedLines>, drawnUp = everywhere): string[] =>
  reconcile({ ...sound, ...change }, drawnUp).map(({ list, code, about }) => [list, code, ...(about ? [about] : [])].join(' '));
const booked = (change: Partial<ComparedLines['booked']>): Partial<ComparedLines> => ({ booked: { ...sound.booked, ...change } });

describe('reconciling one traveller', () => {
  it('finds nothing where all five lists agree', () => {
    expect(told({})).toEqual([]);
  });

  it('names every list that lacks somebody who is booked', () => {
    expect(told(nowhere)).toEqual(['visa missing', 'flight missing arrival', 'flight missing departure', 'rooms missing', 'bibs missing']);
  });

  it('misses nobody on a list that was not begun', () => {
    expect(told(nowhere, nothing)).toEqual([]);
  });

  it('misses no visa where none is needed, and no bib of who does not run', () => {
    expect(told({ ...nowhere, visaNeeded: false, ...booked({ race: null }) })).not.toEqual(expect.arrayContaining([expect.stringMatching(/^visa|^bibs/)]));
  });

  it.each([['none', 'not-booked'], ['held', 'held'], ['left', 'left']] as const)('names every list that has somebody whose booking is %s', (standing, code) => {
    expect(told(booked({ standing }))).toEqual([`visa ${code} PRK`, `flight ${code} out`, `flight ${code} home`, `rooms ${code}`, `bibs ${code}`]);
  });

  it('says on which list a name or a passport number is another than the passport’s', () => {
    const wrong: Agreements = { name: 'different', documentNumber: 'different' };
    expect(told({ visas: [{ ...visa, agreement: wrong }] })).toEqual(['visa name-differs PRK', 'visa passport-differs PRK']);
    expect(told({ seats: [{ ...outbound, agreement: wrong }, home] })).toEqual(['flight name-differs out', 'flight passport-differs out']);
    expect(told({ room: { ...sound.room, agreement: wrong } })).toEqual(['rooms name-differs', 'rooms passport-differs']);
    expect(told(booked({ agreement: { ...wrong, documentNumber: 'unknown' } }))).toEqual(['booked name-differs']);
  });

  it('names two seats at one time, and two flights to one place, but no connection', () => {
    const later = { ...outbound, legId: 'later', departsAt: 15, arrivesAt: 30, from: 'SHE', to: 'WOS' };
    expect(told({ seats: [outbound, later, home] })).toEqual(['flight two-seats out', 'flight two-seats later']);
    expect(told({ seats: [outbound, { ...later, departsAt: 25, to: 'FNJ' }, home] })).toEqual(['flight two-seats out', 'flight two-seats later']);
    const feeder = { ...outbound, legId: 'feeder', from: 'SHA', to: 'PEK', departsAt: 1, arrivesAt: 5 };
    expect(told({ seats: [feeder, outbound, home] })).toEqual([]);
  });

  it('names a seat on another leg than the booking’s', () => {
    expect(told(booked({ legs: { arrival: 'another', departure: null } }))).toEqual(['flight other-leg arrival']);
  });

  it('names a refusal, and an application that is on no list yet', () => {
    expect(told({ visas: [{ ...visa, status: 'refused' }] })).toEqual(['visa refused PRK']);
    expect(told({ visas: [{ ...visa, status: 'in-review' }] })).toEqual(['visa missing PRK']);
    expect(told({ visas: [{ ...visa, status: 'in-review', authority: 'CHN' }] })).toEqual([]);
  });

  it('names a bib without a race, a race of another category and a room of another type', () => {
    expect(told(booked({ race: null }))).toEqual(['bibs no-race']);
    expect(told(booked({ race: '10' }))).toEqual(['bibs other-race']);
    expect(told(booked({ room: 'single' }))).toEqual(['rooms other-room']);
  });

  it('names who has a seat and no ticket where others have theirs, and a ticket that nobody can use', () => {
    expect(told({ seats: [{ ...outbound, ticketed: false }, { ...home, ticketed: true }], ticketedWithoutSeat: ['other'] })).toEqual(['flight no-ticket out', 'flight ticket-without-seat other']);
    expect(told({ ...booked({ standing: 'left' }), ...nowhere, seats: [{ ...outbound, ticketed: false }] })).toEqual(['flight left out']);
  });

  it('holds the lists that went out against those of now', () => {
    expect(told({ seats: [{ ...outbound, listed: false }, home], listedWithoutSeat: ['other'] })).toEqual(['flight not-on-sent out', 'flight still-on-sent other']);
    expect(told({ room: { ...sound.room, sent: false }, bib: { ...sound.bib, sent: false } })).toEqual(['rooms not-on-sent', 'bibs not-on-sent']);
    expect(told({ ...booked({ standing: 'left' }), ...nowhere, room: { ...sound.room, code: null, sent: true } })).toEqual(['rooms still-on-sent']);
  });
});

const agreement = fc.record({ name: fc.constantFrom('same', 'different', 'unknown'), documentNumber: fc.constantFrom('same', 'different', 'unknown') }) as fc.Arbitrary<Agreements>;
const sent = fc.constantFrom(true, false, null);
const place = fc.constantFrom('PEK', 'FNJ', 'SHE');
const seat = (legId: string): fc.Arbitrary<SeatLine> =>
  fc.record({ legId: fc.constant(legId), way: fc.constantFrom('arrival', 'departure'), from: place, to: place, departsAt: fc.integer({ min: 0, max: 12 }), length: fc.integer({ min: 1, max: 6 }), listed: sent, ticketed: sent, agreement })
    .map(({ length, ...one }) => ({ ...one, arrivesAt: one.departsAt + length }));
const visaOf = (authority: string): fc.Arbitrary<VisaLine> =>
  fc.record({
    applicationId: fc.constant(`form-${authority}`), authority: fc.constant(authority), agreement,
    status: fc.constantFrom('draft', 'in-review', 'approved', 'rejected', 'in-batch', 'submitted', 'issued', 'refused'),
  });
const someOf = <T>(...all: fc.Arbitrary<T>[]): fc.Arbitrary<T[]> =>
  fc.tuple(...all.map((one) => fc.option(one))).map((found) => found.filter((one): one is Awaited<NonNullable<typeof one>> => one !== null) as T[]);
const code = fc.constantFrom('42', '10', null);
const lines = fc.record({
  travellerId: fc.constant('somebody'), visaNeeded: fc.boolean(), visas: someOf(visaOf('PRK'), visaOf('CHN')), seats: someOf(seat('a'), seat('b'), seat('c')),
  listedWithoutSeat: fc.subarray(['d', 'e']), ticketedWithoutSeat: fc.subarray(['d', 'e']),
  booked: fc.record({
    standing: fc.constantFrom('booked', 'held', 'left', 'none'), race: code, room: fc.constantFrom('twin', 'single', null),
    legs: fc.record({ arrival: fc.constantFrom('a', 'b', 'c', null), departure: fc.constantFrom('a', 'b', 'c', null) }), agreement,
  }),
  room: fc.record({ code: fc.constantFrom('twin', 'single', null), sent, agreement }),
  bib: fc.record({ worn: fc.boolean(), category: fc.constantFrom('42', '10'), sent, agreement }).map(({ worn, category, ...rest }) => ({ ...rest, number: worn ? 7 : null, category: worn ? category : null })),
}) as fc.Arbitrary<ComparedLines>;
const drawnUps: fc.Arbitrary<DrawnUp> = fc.record({
  visas: fc.subarray(['PRK', 'CHN']).map((all) => new Set(all)), ways: fc.subarray(['arrival', 'departure'] as const).map((all) => new Set(all)), rooms: fc.boolean(), bibs: fc.subarray(['42', '10']).map((all) => new Set(all)),
});

/**
 * Asks of every finding that there could be, one at a time, whether it is so: no list is walked, and nothing that one answer says is used for
 * another. What the code under test says must be exactly this set.
 */
function allThatIsWrong(world: ComparedLines, begun: DrawnUp): string[] {
  const isBooked = world.booked.standing === 'booked';
  const stranger = { none: 'not-booked', held: 'held', left: 'left', booked: '' }[world.booked.standing];
  const minutes = (one: SeatLine): number[] => Array.from({ length: one.arrivesAt - one.departsAt }, (_, at) => one.departsAt + at);
  const seats = new Map(world.seats.map((one) => [one.legId, one]));
  const holds: Record<string, (about: string) => boolean> = {
    'booked name-differs': () => isBooked && world.booked.agreement.name === 'different',
    'booked passport-differs': () => isBooked && world.booked.agreement.documentNumber === 'different',
    'rooms missing': () => isBooked && begun.rooms && world.room.code === null,
    'rooms other-room': () => isBooked && world.room.code !== null && world.booked.room !== null && world.room.code !== world.booked.room,
    'rooms not-on-sent': () => world.room.code !== null && world.room.sent === false,
    'rooms still-on-sent': () => world.room.code === null && world.room.sent === true,
    'rooms name-differs': () => world.room.code !== null && world.room.agreement.name === 'different',
    'rooms passport-differs': () => world.room.code !== null && world.room.agreement.documentNumber === 'different',
    'bibs missing': () => isBooked && world.bib.number === null && [...begun.bibs].some((category) => category === world.booked.race),
    'bibs no-race': () => isBooked && world.bib.number !== null && world.booked.race === null,
    'bibs other-race': () => isBooked && world.bib.number !== null && world.booked.race !== null && world.bib.category !== world.booked.race,
    'bibs not-on-sent': () => world.bib.number !== null && world.bib.sent === false,
    'bibs still-on-sent': () => world.bib.number === null && world.bib.sent === true,
    'bibs name-differs': () => world.bib.number !== null && world.bib.agreement.name === 'different',
    'bibs passport-differs': () => world.bib.number !== null && world.bib.agreement.documentNumber === 'different',
    'visa missing': (about) => {
      if (about === '') return isBooked && world.visaNeeded && world.visas.length === 0 && begun.visas.size > 0;
      const status = world.visas.find(({ authority }) => authority === about)?.status;
      return isBooked && begun.visas.has(about) && ['draft', 'in-review', 'approved', 'rejected'].includes(status ?? '');
    },
    'visa refused': (about) => isBooked && world.visas.some(({ authority, status }) => authority === about && status === 'refused'),
    'visa name-differs': (about) => listed(about)?.agreement.name === 'different',
    'visa passport-differs': (about) => listed(about)?.agreement.documentNumber === 'different',
    'flight missing': (about) => isBooked && [...begun.ways].some((way) => way === about) && ![...seats.values()].some(({ way }) => way === about),
    'flight other-leg': (about) => {
      if (about !== 'arrival' && about !== 'departure') return false;
      const wanted = world.booked.legs[about];
      const theirs = [...seats.values()].filter(({ way }) => way === about).map(({ legId }) => legId);
      return isBooked && begun.ways.has(about) && wanted !== null && theirs.length > 0 && !theirs.includes(wanted);
    },
    'flight two-seats': (about) => {
      const one = seats.get(about);
      return one !== undefined && [...seats.values()].some((other) => other !== one && (minutes(one).some((minute) => minutes(other).includes(minute))
        || (one.way === other.way && one.from === other.from) || (one.way === other.way && one.to === other.to)));
    },
    'flight not-on-sent': (about) => seats.get(about)?.listed === false,
    'flight still-on-sent': (about) => world.listedWithoutSeat.includes(about),
    'flight no-ticket': (about) => isBooked && seats.get(about)?.ticketed === false,
    'flight ticket-without-seat': (about) => world.ticketedWithoutSeat.includes(about),
    'flight name-differs': (about) => seats.get(about)?.agreement.name === 'different',
    'flight passport-differs': (about) => seats.get(about)?.agreement.documentNumber === 'different',
  };
  const listed = (about: string): VisaLine | undefined => world.visas.find(({ authority, status }) => authority === about && ['in-batch', 'submitted', 'issued'].includes(status));
  const onIt: Record<string, (about: string) => boolean> = {
    visa: (about) => listed(about) !== undefined, flight: (about) => seats.has(about), rooms: () => world.room.code !== null, bibs: () => world.bib.number !== null, booked: () => false,
  };
  const abouts: Record<string, string[]> = { booked: [''], visa: ['', 'PRK', 'CHN'], flight: ['arrival', 'departure', 'a', 'b', 'c', 'd', 'e'], rooms: [''], bibs: [''] };
  return Object.entries(abouts).flatMap(([list, every]) =>
    findingCodes.flatMap((one) => every.filter((about) => (one === stranger ? onIt[list]!(about) : (holds[`${list} ${one}`]?.(about) ?? false))).map((about) => [list, one, about].filter(Boolean).join(' '))),
  );
}

describe('reconciling any traveller', () => {
  it('names everything that is wrong and nothing that is not, as asking for every finding by itself does', () => {
    fc.assert(
      fc.property(lines, drawnUps, (world, begun) => {
        const found = reconcile(world, begun).map(({ list, code: one, about }) => [list, one, about].filter(Boolean).join(' '));
        expect(found.toSorted()).toEqual(allThatIsWrong(world, begun).toSorted());
      }),
      { numRuns: 2_000 },
    );
  });
});
