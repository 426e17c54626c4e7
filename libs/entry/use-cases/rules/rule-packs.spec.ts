import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { EntryDesk } from '../../../../test/support/entry-desk.js';
import { valueOf } from '../../../../test/support/results.js';
import { portugalPack } from '../../domain/packs/portugal/index.js';
import { demoStay, pyongyangPack } from '../../domain/packs/pyongyang/index.js';
import type { RulePack } from '../../domain/packs/rule-pack.js';
import { JudgeTraveller } from './judge-traveller.js';
import { ListAuthorities } from './list-authorities.js';
import { PublishRulePack } from './publish-rule-pack.js';

let entry: EntryDesk;
beforeAll(async () => {
  entry = await EntryDesk.open();
});
afterAll(() => entry.context.close());

const somebody = () => ({ organisationId: newId(), actorId: newId() });
const publish = (acting: ReturnType<typeof somebody>, pack: RulePack) => entry.context.get(PublishRulePack).publish(acting, pack);
const race = (organisationId: string, issuingState: string, asKnownOn?: string) =>
  entry.context.get(JudgeTraveller).judge({
    organisationId,
    facts: { issuingState, profession: 'other' },
    visits: [demoStay('2027-04-01', '2027-04-06')],
    asKnownOn,
  });

describe('publishing a rule pack', () => {
  it('puts its rules in force for that organisation alone', async () => {
    const [ours, others] = [somebody(), somebody()];
    valueOf(await publish(ours, pyongyangPack));
    expect((await race(ours.organisationId, 'GBR')).outcome).toBe('conditional');
    expect((await race(ours.organisationId, 'JPN')).outcome).toBe('deny');
    expect((await race(others.organisationId, 'GBR')).outcome).toBe('unknown');
    expect((await entry.context.get(ListAuthorities).list(ours.organisationId)).map(({ code }) => code)).toContain('PRK');
    expect(await entry.context.get(ListAuthorities).list(others.organisationId)).toEqual([]);
  });

  it('answers for a day in the past with what was known then', async () => {
    const { organisationId, ...acting } = somebody();
    valueOf(await publish({ organisationId, ...acting }, pyongyangPack));
    expect((await race(organisationId, 'GBR', '2026-08-31')).outcome).toBe('unknown');
    expect((await race(organisationId, 'GBR', '2026-09-01')).outcome).toBe('conditional');
  });

  it('does nothing the second time', async () => {
    const acting = somebody();
    expect(valueOf(await publish(acting, portugalPack))).toMatchObject({ added: portugalPack.rules.length });
    expect(valueOf(await publish(acting, portugalPack))).toMatchObject({ added: 0, closed: 0 });
  });

  it('survives being published several times at once', async () => {
    const acting = somebody();
    const results = await Promise.all(Array.from({ length: 4 }, () => publish(acting, portugalPack)));
    expect(results.map((result) => valueOf(result).added).toSorted()).toEqual([0, 0, 0, portugalPack.rules.length]);
  });

  const [free, visaFree] = portugalPack.rules as [RulePack['rules'][number], RulePack['rules'][number]];
  const walk = (organisationId: string, asKnownOn: string) =>
    entry.context.get(JudgeTraveller).judge({
      organisationId,
      facts: { issuingState: 'DEU', passportExpiresOn: '2030-01-01' },
      visits: [{ region: { country: 'PRT' }, purpose: 'tourism', entryDate: '2027-05-02', exitDate: '2027-05-09' }],
      asKnownOn,
    });

  it('adds what was learned later as a new version, and destroys nothing by it', async () => {
    const acting = somebody();
    valueOf(await publish(acting, portugalPack));
    const closed = { ...free, known: { from: free.known.from, to: '2026-06-01' } };
    const closing = { ...free, effect: { kind: 'deny', explicit: true }, summary: 'Closed', known: { from: '2026-06-01', to: '2026-06-11' } } as const;
    const reopened = { ...free, known: { from: '2026-06-11', to: null } };
    const replaced = { ...portugalPack, rules: [closed, closing, reopened, visaFree] };
    expect(valueOf(await publish(acting, replaced))).toMatchObject({ added: 2, closed: 1 });
    const outcomes = await Promise.all(['2026-05-31', '2026-06-01', '2026-06-10', '2026-06-11'].map((day) => walk(acting.organisationId, day)));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['allow', 'deny', 'deny', 'allow']);
  });

  it('refuses to rewrite a version that was published', async () => {
    const acting = somebody();
    valueOf(await publish(acting, portugalPack));
    const rewritten = { ...portugalPack, rules: [free, { ...visaFree, summary: 'No visa is needed, ever' }] };
    expect(await publish(acting, rewritten)).toMatchObject({ code: 'entry.rule-rewritten', errors: [{ pointer: '/rules/1' }] });
    const reopenedInPlace = { ...portugalPack, rules: [{ ...free, known: { from: free.known.from, to: null } }, visaFree] };
    expect(valueOf(await publish(acting, reopenedInPlace))).toMatchObject({ added: 0 });
  });

  it('refuses a pack with faults as a whole', async () => {
    const acting = somebody();
    const faulty = { ...portugalPack, rules: [free, { ...visaFree, sources: [] }] };
    expect(await publish(acting, faulty)).toMatchObject({ code: 'entry.rule-invalid', errors: [{ pointer: '/rules/1/sources' }] });
    expect(await entry.context.get(ListAuthorities).list(acting.organisationId)).toEqual([]);
  });
});
