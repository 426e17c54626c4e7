import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { EntryDesk } from '../../../../test/support/entry-desk.js';
import { codeOf, valueOf } from '../../../../test/support/results.js';
import { type PackFile, packFormat } from '../../domain/pack-files/pack-file.schema.js';
import { signPack } from '../../domain/pack-files/sign-pack.js';
import { portugalPack } from '../../domain/packs/portugal/index.js';
import { pyongyangPack } from '../../domain/packs/pyongyang/index.js';
import type { RulePack } from '../../domain/packs/rule-pack.js';
import { versions } from '../../domain/packs/write-rule.js';
import type { EntryRule } from '../../domain/rules/rule.js';
import { toRuleText } from '../../domain/rules/rule-text.js';
import { ListRules } from '../authoring/list-rules.js';
import { PublishRuleDraft } from '../authoring/publish-rule-draft.js';
import { ReadRuleDraft } from '../authoring/read-rule-draft.js';
import { ReviewRuleDraft } from '../authoring/review-rule-draft.js';
import { SubmitRuleDraft } from '../authoring/submit-rule-draft.js';
import { WriteRuleDraft } from '../authoring/write-rule-draft.js';
import { PublishRulePack } from '../rules/publish-rule-pack.js';
import { ExportRuleDraft } from './export-rule-draft.js';
import { ExportRulePack } from './export-rule-pack.js';
import { ImportPassportIndex } from './import-passport-index.js';
import { ImportRulePack } from './import-rule-pack.js';
import { SettleConflict } from './settle-conflict.js';
import { SigningKeys } from './signing-keys.js';
import { TrustKey } from './trust-key.js';

let entry: EntryDesk;
beforeAll(async () => {
  entry = await EntryDesk.open();
});
afterAll(() => entry.context.close());

const get: EntryDesk['context']['get'] = (type) => entry.context.get(type);
const somebody = () => ({ organisationId: newId(), actorId: newId() });
type Acting = ReturnType<typeof somebody>;
const colleagueOf = ({ organisationId }: Acting): Acting => ({ organisationId, actorId: newId() });
const keep = async (acting: Acting, pack: RulePack) => valueOf(await get(PublishRulePack).publish(acting, pack));
const exported = async ({ organisationId }: Acting, format: 'yaml' | 'json' = 'yaml') => Buffer.from(valueOf(await get(ExportRulePack).export(organisationId, { format })));
const imported = async (acting: Acting, bytes: Buffer) => valueOf(await get(ImportRulePack).import(acting, bytes));
const fileOf = (pack: RulePack): PackFile => ({ format: packFormat, code: pack.code, title: pack.title, authorities: [...pack.authorities], rules: pack.rules.map(toRuleText) });
const bytesOf = (file: object): Buffer => Buffer.from(JSON.stringify(file));

async function putThrough(acting: Acting, draftId: string): Promise<void> {
  const revision = valueOf(await get(ReadRuleDraft).read(acting.organisationId, draftId)).revision;
  const colleague = colleagueOf(acting);
  valueOf(await get(SubmitRuleDraft).submit(acting, { draftId, revision }));
  valueOf(await get(ReviewRuleDraft).review(colleague, { draftId, revision, decision: 'approve', reason: '' }));
  valueOf(await get(PublishRuleDraft).publish(colleague, { draftId, revision }));
}

const [free, visaFree] = portugalPack.rules as [EntryRule, EntryRule];
const withVersion = (summary: string, from: string): RulePack => ({ ...portugalPack, rules: [free, ...versions(visaFree, { summary, known: { from, to: null } })] });

describe('a rule pack that was exported', () => {
  it.each(['yaml', 'json'] as const)('has nothing to say where it comes from (%s)', async (format) => {
    const acting = somebody();
    await keep(acting, pyongyangPack);
    await keep(acting, withVersion('For 30 days', '2026-05-01'));
    const report = await imported(acting, await exported(acting, format));
    expect(report).toMatchObject({ draftId: null, signature: { state: 'trusted', name: 'Our own key' }, counts: { added: 0, newerHere: 0, conflicts: 0 } });
  });

  it('puts elsewhere the same rules in force, after a review', async () => {
    const [ours, theirs] = [somebody(), somebody()];
    await keep(ours, pyongyangPack);
    const { draftId, signature } = await imported(theirs, await exported(ours));
    expect(signature.state).toBe('unknown');
    await putThrough(theirs, draftId!);
    const rulesOf = async ({ organisationId }: Acting) => (await get(ListRules).list(organisationId, { limit: 200, knownOn: 'all' })).items.map(({ rule }) => rule);
    expect(await rulesOf(theirs)).toEqual(await rulesOf(ours));
    expect((await imported(theirs, await exported(ours))).draftId).toBeNull();
  });

  it('may hold one country or one authority alone', async () => {
    const acting = somebody();
    await keep(acting, pyongyangPack);
    const of = async (choice: object) => JSON.parse(valueOf(await get(ExportRulePack).export(acting.organisationId, { format: 'json', ...choice }))) as PackFile;
    expect(new Set((await of({ country: 'CHN' })).rules.map(({ authority }) => authority))).toEqual(new Set(['CHN']));
    expect((await of({ authority: 'MYS' })).authorities.map(({ code }) => code)).toEqual(['MYS']);
  });
});

describe('a draft that is changed in a file', () => {
  it.each(['yaml', 'json'] as const)('comes back with every rule as it stood, as a draft of its own (%s)', async (format) => {
    const acting = somebody();
    const { id } = valueOf(await get(WriteRuleDraft).create(acting, pyongyangPack, 'Too large to be changed here'));
    const file = valueOf(await get(ExportRuleDraft).export(acting.organisationId, id, format)).replace('has at most 100 KB', 'has at most 80 KB');
    const { draftId, signature } = await imported(acting, Buffer.from(file));
    expect(signature.state).toBe('unsigned');
    const [before, after] = await Promise.all([id, draftId!].map(async (one) => valueOf(await get(ReadRuleDraft).pack(acting.organisationId, one)).rules.map(toRuleText)));
    const changed = before!.map((rule) => ({ ...rule, summary: rule.summary.replace('has at most 100 KB', 'has at most 80 KB') }));
    expect(after).toHaveLength(changed.length);
    expect(after).toEqual(expect.arrayContaining(changed));
  });

  it('is the organisation’s own', async () => {
    const { id } = valueOf(await get(WriteRuleDraft).create(somebody(), portugalPack, ''));
    expect(codeOf(await get(ExportRuleDraft).export(somebody().organisationId, id, 'json'))).toBe('entry.draft-unknown');
  });
});

describe('the signature of a pack', () => {
  it('is of a key that is made once, whoever asks first', async () => {
    const { organisationId } = somebody();
    const keys = await Promise.all(Array.from({ length: 5 }, () => get(SigningKeys).publicKey(organisationId)));
    expect(new Set(keys.map(({ keyId }) => keyId)).size).toBe(1);
    const [row] = await entry.context.database.query<{ sealed: string }>(`select encode(sealed_private_key, 'escape') as sealed from rule_signing_key where organisation_id = $1`, [organisationId]);
    expect(row?.sealed).not.toContain('PRIVATE');
  });

  it('counts once the organisation trusts the key, and no more when it does not', async () => {
    const [ours, theirs] = [somebody(), somebody()];
    await keep(ours, portugalPack);
    const bytes = await exported(ours);
    const { publicKey } = await get(SigningKeys).publicKey(ours.organisationId);
    const { id } = valueOf(await get(TrustKey).trust(theirs, { name: 'Partner', publicKey }));
    expect((await imported(theirs, bytes)).signature).toMatchObject({ state: 'trusted', name: 'Partner' });
    expect(codeOf(await get(TrustKey).trust(theirs, { name: 'Again', publicKey }))).toBe('trusted-key.known');
    expect(codeOf(await get(TrustKey).trust(ours, { name: 'Ourselves', publicKey }))).toBe('trusted-key.known');
    expect(codeOf(await get(TrustKey).distrust(ours, id))).toBe('trusted-key.unknown');
    valueOf(await get(TrustKey).distrust(theirs, id));
    expect((await imported(theirs, bytes)).signature.state).toBe('unknown');
  });

  it('refuses the file when it is broken, and nothing is kept', async () => {
    const acting = somebody();
    const signed = signPack(fileOf(portugalPack), generateKeyPairSync('ed25519').privateKey);
    const changed = { ...signed, rules: signed.rules.map((rule) => ({ ...rule, confidence: 'low' as const })) };
    expect(codeOf(await get(ImportRulePack).import(acting, bytesOf(changed)))).toBe('rule-pack.signature-broken');
    expect(await entry.context.database.query('select 1 from rule_draft where organisation_id = $1', [acting.organisationId])).toEqual([]);
    expect((await imported(acting, bytesOf(signed))).signature.state).toBe('unknown');
    expect((await imported(acting, bytesOf(fileOf(portugalPack)))).signature.state).toBe('unsigned');
  });

  it('is refused as a key when it is none', async () => {
    expect(await get(TrustKey).trust(somebody(), { name: 'X', publicKey: 'nonsense' })).toMatchObject({ code: 'trusted-key.invalid', errors: [{ pointer: '/publicKey' }] });
  });
});

describe('a pack that says otherwise', () => {
  const theirs = bytesOf(fileOf(withVersion('For 14 days, they say', '2026-06-01')));
  const conflicting = async () => {
    const acting = somebody();
    await keep(acting, withVersion('For 30 days, we say', '2026-05-01'));
    const report = await imported(acting, theirs);
    return { acting, draftId: report.draftId!, report };
  };
  const choose = (acting: Acting, draftId: string, revision: number, choice: Parameters<SettleConflict['settle']>[2][number]['choice']) =>
    get(SettleConflict).settle(acting, { draftId, revision }, [{ rule: 'P2', choice }]);

  it('waits for a choice about each conflict', async () => {
    const { acting, draftId, report } = await conflicting();
    expect(report.counts).toEqual({ added: 0, identical: 1, newerHere: 0, conflicts: 1 });
    expect(codeOf(await get(SubmitRuleDraft).submit(acting, { draftId, revision: 1 }))).toBe('entry.conflicts-open');
  });

  it('becomes a new version from the day that is given, when theirs is taken', async () => {
    const { acting, draftId } = await conflicting();
    expect(await choose(acting, draftId, 1, { keep: 'theirs', knownFrom: '2026-05-01' })).toMatchObject({ code: 'entry.choice-invalid', errors: [{ pointer: '/choices/0/choice/knownFrom' }] });
    valueOf(await choose(acting, draftId, 1, { keep: 'theirs', knownFrom: '2026-11-01' }));
    valueOf(await choose(acting, draftId, 2, { keep: 'theirs', knownFrom: '2026-11-10' }));
    await putThrough(acting, draftId);
    const { items } = await get(ListRules).list(acting.organisationId, { limit: 10, knownOn: 'all', text: 'days' });
    expect(items.filter(({ rule }) => rule.id === 'P2').map(({ rule }) => [rule.summary, rule.known.from, rule.known.to])).toEqual([
      [visaFree.summary, '2019-01-01', '2026-05-01'],
      ['For 30 days, we say', '2026-05-01', '2026-11-10'],
      ['For 14 days, they say', '2026-11-10', null],
    ]);
    expect((await imported(acting, theirs)).draftId).toBeNull();
  });

  it('leaves ours as it is when that is chosen, and is not asked about again', async () => {
    const { acting, draftId } = await conflicting();
    valueOf(await choose(acting, draftId, 1, { keep: 'theirs', knownFrom: '2026-11-01' }));
    valueOf(await choose(acting, draftId, 2, { keep: 'ours' }));
    await putThrough(acting, draftId);
    expect((await imported(acting, theirs)).counts).toMatchObject({ conflicts: 0, newerHere: 1 });
    expect((await imported(acting, bytesOf(fileOf(withVersion('For 7 days, they say now', '2026-06-01'))))).counts).toMatchObject({ conflicts: 1 });
  });

  it('takes no choice about a rule that is not in question, nor an outdated one', async () => {
    const { acting, draftId } = await conflicting();
    expect(await get(SettleConflict).settle(acting, { draftId, revision: 1 }, [{ rule: 'P1', choice: { keep: 'ours' } }])).toMatchObject({ code: 'entry.choice-invalid', errors: [{ pointer: '/choices/0/rule' }] });
    valueOf(await choose(acting, draftId, 1, { keep: 'ours' }));
    expect(codeOf(await choose(acting, draftId, 1, { keep: 'ours' }))).toBe('entry.draft-changed');
  });

  it('about what kind of authority somebody is, is refused', async () => {
    const acting = somebody();
    await keep(acting, portugalPack);
    const file = { ...fileOf(portugalPack), authorities: [{ code: 'PRT', kind: 'carrier', name: 'Portugal' }] };
    expect(await get(ImportRulePack).import(acting, bytesOf(file))).toMatchObject({ code: 'rule-pack.authority-differs', errors: [{ pointer: '/authorities/0/kind' }] });
  });
});

describe('twenty thousand rules', () => {
  it('are imported, reviewed and published; one more is refused', async () => {
    const acting = somebody();
    const rules = Array.from({ length: 20_000 }, (_, at) => ({ ...toRuleText(free), id: `R${at}`, regions: [{ country: 'PRT', zone: `Zone ${at}` }] }));
    const { draftId } = await imported(acting, bytesOf({ ...fileOf(portugalPack), rules }));
    await putThrough(acting, draftId!);
    expect((await get(ListRules).facets(acting.organisationId)).rules).toBe(20_000);
  }, 60_000);
});

describe('a passport index', () => {
  const states = ['DEU', 'FRA', 'GBR', 'CHN', 'IND', 'JPN', 'USA', 'BRA'];
  const csv = (requirement: (from: number, to: number) => string): Buffer =>
    Buffer.from(['Passport,Destination,Requirement', ...states.flatMap((from, a) => states.map((to, b) => `${from},${to},${a === b ? '-1' : requirement(a, b)}`))].join('\n'));

  it('becomes a draft, and a later one only what changed', async () => {
    const acting = somebody();
    const first = valueOf(await get(ImportPassportIndex).import(acting, csv((a, b) => (a > b ? '90' : 'visa required')), '2026-01-01'));
    expect(first).toMatchObject({ lines: 56 });
    await putThrough(acting, first.draftId!);
    expect(valueOf(await get(ImportPassportIndex).import(acting, csv((a, b) => (a > b ? '90' : 'visa required')), '2026-02-01'))).toMatchObject({ draftId: null });
    const later = valueOf(await get(ImportPassportIndex).import(acting, csv((a, b) => (a === 0 && b === 1 ? 'e-visa' : a > b ? '90' : 'visa required')), '2026-02-01'));
    await putThrough(acting, later.draftId!);
    const { items } = await get(ListRules).list(acting.organisationId, { limit: 50, country: 'FRA', knownOn: '2026-02-01' });
    expect(items.map(({ rule }) => [rule.id, rule.subject?.issuingStates])).toContainEqual(['PI.FRA.e-visa', { in: ['DEU'] }]);
  });

  it('with one bad line keeps nothing', async () => {
    const acting = somebody();
    const refusal = await get(ImportPassportIndex).import(acting, csv((a) => (a === 3 ? 'perhaps' : '90')));
    expect(refusal).toMatchObject({ code: 'passport-index.invalid', errors: expect.arrayContaining([expect.objectContaining({ line: 26 })]) });
    expect(await entry.context.database.query('select 1 from rule_draft where organisation_id = $1', [acting.organisationId])).toEqual([]);
  });
});
