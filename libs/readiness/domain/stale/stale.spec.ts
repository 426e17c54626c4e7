import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { type ArtefactFact, type ArtefactKind, artefactFacts, artefactKinds, issuedAs, listKinds, wrongBy } from './artefact.js';
import { type FactPrints, type IssuedLine, type LiveLine, marksOf } from './marks-of.js';
import { isSmallCorrection, reissueCost } from './reissue-cost.js';
import { reissueDeadline } from './reissue-deadline.js';

const paper = { sourceId: 's', travellerId: 't', departureId: 'd' };
const mark = (kind: ArtefactKind, was: FactPrints, is: FactPrints | null) =>
  marksOf([{ ...paper, kind: issuedAs[kind], facts: was }], [{ ...paper, kind, artefactId: 'a', facts: is }], new Set()).flatMap(({ facts }) => facts);

describe('which fact makes which artefact wrong', () => {
  it.each<[ArtefactFact, ArtefactKind[]]>([
    ['surname', ['application', 'batch', 'visa', 'ticket', 'manifest']],
    ['documentNumber', ['application', 'batch', 'visa', 'manifest']],
    ['birthDate', ['application', 'batch', 'visa', 'manifest']],
    ['expiryDate', ['application', 'batch', 'visa', 'manifest']],
    ['entryDate', ['application', 'batch', 'visa']],
    ['route', ['application', 'batch', 'visa']],
    ['place', ['rooming-list', 'bib']],
    ['name', ['rooming-list', 'bib']],
  ])('%s: exactly %j', (fact, kinds) => {
    expect(artefactKinds.filter((kind) => mark(kind, { [fact]: 'was' }, { [fact]: 'is' }).length > 0)).toEqual(kinds);
  });

  it('gives every cause a reason in words', () => {
    for (const kind of artefactKinds) for (const why of Object.values(wrongBy[kind])) expect(why).toMatch(/^[A-Z].*\.$/);
  });
});

describe('what is marked', () => {
  it('is nothing of which nobody recorded what it said', () => {
    expect(marksOf([], [{ ...paper, kind: 'visa', artefactId: 'a', facts: { surname: 'is' } }], new Set())).toEqual([]);
  });

  it('is nothing when nothing has changed, or what has changed is no matter of it', () => {
    expect(mark('ticket', { surname: 'one', documentNumber: 'was' }, { surname: 'one', documentNumber: 'is' })).toEqual([]);
  });

  it('is a paper of who does not go any more', () => {
    expect(mark('visa', { surname: 'one' }, null)).toEqual(['presence']);
  });

  it('is a list that names who should not be on it, and one that lacks who should', () => {
    const line = { ...paper, kind: 'manifest' as const, facts: {} };
    expect(marksOf([line], [], new Set(['manifest s']))).toMatchObject([{ kind: 'manifest', travellerId: 't', facts: ['presence'] }]);
    expect(marksOf([], [{ ...line, artefactId: 's' }], new Set(['manifest s']))).toMatchObject([{ facts: ['presence'] }]);
    expect(marksOf([], [{ ...line, artefactId: 's' }], new Set())).toEqual([]);
  });
});

/** Worked out the long way round: every kind, every traveller, every fact, one question at a time. */
function bruteForce(issued: readonly IssuedLine[], live: readonly LiveLine[], lists: ReadonlySet<string>): string[] {
  const wrong: string[] = [];
  for (const kind of artefactKinds) {
    const sources = new Set([...issued, ...live].map(({ sourceId, travellerId }) => `${sourceId} ${travellerId}`));
    for (const at of sources) {
      const [sourceId, travellerId] = at.split(' ') as [string, string];
      const was = issued.find((one) => one.kind === issuedAs[kind] && one.sourceId === sourceId && one.travellerId === travellerId);
      const is = live.find((one) => one.kind === kind && one.sourceId === sourceId && one.travellerId === travellerId);
      const isList = listKinds.has(kind);
      let facts: string[] = [];
      if (was && is) facts = is.facts === null ? ['presence'] : artefactFacts.filter((fact) => Object.keys(wrongBy[kind]).includes(fact) && fact !== 'presence' && was.facts[fact] !== is.facts?.[fact]);
      else if (isList && was && !is) facts = ['presence'];
      else if (isList && !was && is && lists.has(`${kind} ${sourceId}`)) facts = ['presence'];
      if (facts.length > 0) wrong.push(`${kind} ${sourceId} ${travellerId} ${facts.join('+')}`);
    }
  }
  return wrong.sort();
}

const facts = fc.record(Object.fromEntries(artefactFacts.filter((fact) => fact !== 'presence').map((fact) => [fact, fc.constantFrom('a', 'b')]))) as fc.Arbitrary<FactPrints>;
const ids = fc.record({ sourceId: fc.constantFrom('s1', 's2'), travellerId: fc.constantFrom('t1', 't2', 't3'), departureId: fc.constant('d') });
const issuedLines = fc.uniqueArray(fc.tuple(ids, fc.constantFrom(...new Set(Object.values(issuedAs))), facts).map(([id, kind, said]): IssuedLine => ({ ...id, kind, facts: said })), {
  selector: ({ kind, sourceId, travellerId }) => `${kind} ${sourceId} ${travellerId}`,
});
const liveLines = fc.uniqueArray(
  fc.tuple(ids, fc.constantFrom(...artefactKinds), fc.oneof({ weight: 5, arbitrary: facts }, { weight: 1, arbitrary: fc.constant(null) }))
    .map(([id, kind, now]): LiveLine => ({ ...id, kind, artefactId: id.sourceId, facts: listKinds.has(kind) && now === null ? {} : now })),
  { selector: ({ kind, sourceId, travellerId }) => `${kind} ${sourceId} ${travellerId}` },
);

describe('marks', () => {
  it('equal what is worked out the long way round, whatever was issued and however things are', () => {
    fc.assert(
      fc.property(issuedLines, liveLines, fc.subarray(['manifest s1', 'manifest s2', 'rooming-list s1', 'bib s2']), (issued, live, sent) => {
        const lists = new Set([...sent, ...issued.filter(({ kind }) => listKinds.has(kind)).map(({ kind, sourceId }) => `${kind} ${sourceId}`)]);
        const found = marksOf(issued, live, lists).map((one) => `${one.kind} ${one.sourceId} ${one.travellerId} ${one.facts.join('+')}`);
        expect(found.sort()).toEqual(bruteForce(issued, live, lists));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what a re-issue costs', () => {
  const ticket = { kind: 'ticket', facts: ['surname'], startsOn: '2027-04-01', smallCorrection: false, fee: null } as const;
  it.each<[string, string, number]>([
    ['2026-12-01', 'ticket-over-120', 5_000],
    ['2026-12-02', 'ticket-71-to-120', 10_000],
    ['2027-01-20', 'ticket-71-to-120', 10_000],
    ['2027-01-21', 'ticket-up-to-70', 20_000],
    ['2027-04-02', 'ticket-up-to-70', 20_000],
  ])('of a ticket on %s: %s', (today, basis, amount) => {
    expect(reissueCost({ ...ticket, today })).toEqual({ basis, cost: { amount, currency: 'EUR' } });
  });

  it('is nothing for a slip of the pen, for lists and for bibs, and the authority’s fee for a visa', () => {
    const today = '2027-03-01';
    const fee = { amount: 5_000, currency: 'CNY' };
    expect(reissueCost({ ...ticket, today, smallCorrection: true })).toEqual({ basis: 'ticket-correction', cost: null });
    for (const kind of ['application', 'batch', 'manifest', 'rooming-list', 'bib'] as const) expect(reissueCost({ ...ticket, kind, today, fee })).toEqual({ basis: 'free', cost: null });
    expect(reissueCost({ ...ticket, kind: 'visa', today, fee })).toEqual({ basis: 'visa-fee', cost: fee });
    expect(reissueCost({ ...ticket, kind: 'visa', today })).toEqual({ basis: 'not-known', cost: null });
  });

  it('is nothing for other times, which are the carrier’s own doing, and not known for a ticket that nobody uses', () => {
    const carrier = { cost: { amount: 4_200, currency: 'CNY' }, refused: false };
    const of = (facts: readonly ArtefactFact[]) => reissueCost({ ...ticket, facts, today: '2027-03-01', carrier });
    expect(of(['schedule'])).toEqual({ basis: 'free', cost: null });
    expect(of(['presence'])).toEqual({ basis: 'not-known', cost: null });
    expect(of(['givenNames', 'schedule'])).toEqual({ basis: 'carrier-scale', cost: carrier.cost });
  });

  it('is what the carrier’s own scale says, where there is one', () => {
    const of = (carrier: { cost: { amount: number; currency: string } | null; refused: boolean }) => reissueCost({ ...ticket, today: '2027-03-01', smallCorrection: true, carrier });
    expect(of({ cost: { amount: 4_200, currency: 'CNY' }, refused: false })).toEqual({ basis: 'carrier-scale', cost: { amount: 4_200, currency: 'CNY' } });
    expect(of({ cost: null, refused: false })).toEqual({ basis: 'carrier-free', cost: null });
    expect(of({ cost: null, refused: true })).toEqual({ basis: 'carrier-refuses', cost: null });
  });

  it.each<[string, string, boolean]>([
    ['QUILFEATHER', 'QUILLFEATHER', true],
    ['QUILLFEATHERS', 'QUILLFEATHER', true],
    ['QUYLLFETHR', 'QUILLFEATHER', true],
    ['WUILLFEATHER', 'QUILLFEATHER', false],
    ['QUILL', 'QUILLFEATHER', false],
    ['', 'QUILLFEATHER', false],
  ])('takes %s for %s as a slip: %p', (was, is, small) => {
    expect(isSmallCorrection({ surname: was, givenNames: 'PHILIPPA' }, { surname: is, givenNames: 'PHILIPPA' })).toBe(small);
    expect(isSmallCorrection({ surname: 'WREN', givenNames: was }, { surname: 'WREN', givenNames: is })).toBe(small);
  });

  it('counts the letters of both names together', () => {
    expect(isSmallCorrection({ surname: 'QUILFETHER', givenNames: 'PHILIPA' }, { surname: 'QUILLFEATHER', givenNames: 'PHILIPPA' })).toBe(true);
    expect(isSmallCorrection({ surname: 'QUILFETHER', givenNames: 'PHILPA' }, { surname: 'QUILLFEATHER', givenNames: 'PHILIPPA' })).toBe(false);
  });
});

describe('until when', () => {
  it('is the authority’s last day for its papers, and a week ahead for carriers, hotels and races', () => {
    const of = (kind: ArtefactKind) => reissueDeadline(kind, '2027-04-01', '2027-03-04');
    expect(artefactKinds.map(of)).toEqual(['2027-03-04', '2027-03-04', '2027-03-04', '2027-03-25', '2027-03-25', '2027-03-25', '2027-03-25']);
  });
});
