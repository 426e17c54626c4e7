import { type EntryRule, type Purpose, type Requirement, type TravellerFacts, type Visit } from '#entry';
import { isoCountries } from '#kernel';

/** Numbers that look drawn and are the same on every machine (Lehmer, 1951, with the multiplier of Park and Miller). */
export function drawn(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const purposes: readonly Purpose[] = ['tourism', 'sport', 'business', 'official', 'return'];
const zones = ['Capital', 'North', 'South', 'Coast', 'Hills', 'Lakes'];
const professions = ['press', 'military', 'other'];
/** One in five rules is about the country that is asked about: the busiest destination of an operator with a few dozen. */
const others = isoCountries.filter((code) => code !== 'PRK').slice(0, 40);

const day = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}-01`;
const kinds = ['destination', 'destination', 'home-state', 'carrier', 'organiser'] as const;

function effectOf(draw: (below: number) => number): EntryRule['effect'] {
  const kind = draw(40);
  const owner: Requirement['owner'] = 'traveller';
  const paper = { kind: 'document', code: `paper-${draw(12)}`, owner, text: 'Bring a paper' } as const;
  const validity = { kind: 'passport-validity', months: 1 + draw(8), owner, text: 'Have a passport that is valid for long enough' } as const;
  if (kind < 16) return { kind: 'allow', requirements: [paper, validity].slice(0, draw(3)) };
  if (kind === 16) return { kind: 'deny', explicit: draw(6) === 0 };
  if (kind < 19) return { kind: 'quota', code: `quota-${draw(5)}`, limit: 50 + draw(500) };
  const leadTime = { kind: 'lead-time', days: 5 + draw(40), owner: 'operator', text: 'Apply in time' } as const;
  return { kind: 'require', requirements: [paper, validity, leadTime].slice(0, 1 + draw(3)) };
}

function ruleOf(n: number, draw: (below: number) => number): EntryRule {
  const country = n % 5 === 0 ? 'PRK' : others[draw(others.length)]!;
  const kind = kinds[draw(kinds.length)]!;
  const named = Array.from({ length: 1 + draw(30) }, () => isoCountries[draw(isoCountries.length)]!);
  const begins = 2015 + draw(12);
  const over = draw(3) === 0;
  const knownFrom = day(begins, 1 + draw(12));
  const replaced = draw(4) === 0;
  return {
    id: `crowd-${n}`,
    fact: `crowd-${n}`,
    authority: { code: `${country}-${kind}-${draw(2)}`, kind, name: `${country} ${kind}` },
    summary: `Statement ${n} of an authority`,
    subject: {
      issuingStates: draw(4) === 0 ? { notIn: named } : { in: named },
      ...(draw(5) === 0 ? { professions: { in: [professions[draw(3)]!] } } : {}),
      ...(draw(12) === 0 ? { age: { from: 12 + draw(10) } } : {}),
      ...(draw(12) === 0 ? { visas: { in: ['business'] } } : {}),
    },
    ...(draw(2) === 0 ? { purposes: [purposes[draw(5)]!, purposes[draw(5)]!] } : {}),
    regions: [draw(2) === 0 ? { country } : { country, zone: zones[draw(zones.length)]! }],
    ...(draw(4) === 0 ? { channel: { modes: [draw(2) === 0 ? ('air' as const) : ('rail' as const)] } } : {}),
    effect: effectOf(draw),
    inForce: { from: day(begins, 1), to: over ? day(begins + 1 + draw(3), 6) : null },
    known: { from: knownFrom, to: replaced ? day(begins + 1, 1 + draw(12)) : null },
    reach: { who: 'new-entries', insideIncluded: false },
    status: over && draw(50) > 0 ? 'ended' : draw(60) === 0 ? 'reported' : 'in-force',
    confidence: 'medium',
    sources: ['drawn'],
  };
}

/** Rules as an operator's book could be after some years: 40 destinations, several authorities each, old versions kept. */
export const crowdedRules = (size: number): EntryRule[] => {
  const draw = drawn(20_261_122);
  return Array.from({ length: size }, (_unused, n) => ruleOf(n, draw));
};

export interface AskedOf {
  readonly traveller: TravellerFacts;
  readonly visit: Visit;
}

/** Travellers of every passport, on journeys to the busiest destination. */
export const crowdedQuestions = (size: number): AskedOf[] => {
  const draw = drawn(1_951);
  return Array.from({ length: size }, () => {
    const entryDate = day(2026 + draw(2), 1 + draw(12));
    return {
      traveller: {
        issuingState: isoCountries[draw(isoCountries.length)]!,
        profession: professions[draw(3)],
        bornOn: `${1950 + draw(60)}-0${1 + draw(9)}-1${draw(9)}`,
        passportExpiresOn: `20${27 + draw(9)}-0${1 + draw(9)}-1${draw(9)}`,
        visas: draw(3) === 0 ? ['business'] : [],
      },
      visit: {
        region: { country: 'PRK', zone: zones[draw(zones.length)]! },
        purpose: purposes[draw(5)]!,
        mode: draw(2) === 0 ? 'air' : 'rail',
        from: 'PEK',
        entryDate,
        exitDate: `${entryDate.slice(0, 8)}08`,
      },
    };
  });
};
