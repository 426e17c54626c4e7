import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { Database } from '#platform';
import { EntryDesk } from '../../../../test/support/entry-desk.js';
import { codeOf, valueOf } from '../../../../test/support/results.js';
import { portugalPack } from '../../domain/packs/portugal/index.js';
import type { RulePack } from '../../domain/packs/rule-pack.js';
import type { EntryRule } from '../../domain/rules/rule.js';
import { PublishRulePack } from '../rules/publish-rule-pack.js';
import { RuleBooks } from '../rules/rule-books.js';
import { ListRuleDrafts } from './list-rule-drafts.js';
import { ListRules } from './list-rules.js';
import { PublishRuleDraft } from './publish-rule-draft.js';
import { ReadRule } from './read-rule.js';
import { ReadRuleDraft } from './read-rule-draft.js';
import { ReviewRuleDraft } from './review-rule-draft.js';
import { SubmitRuleDraft } from './submit-rule-draft.js';
import { WriteRuleDraft } from './write-rule-draft.js';

let entry: EntryDesk;
beforeAll(async () => {
  entry = await EntryDesk.open();
});
afterAll(() => entry.context.close());

const [free, visaFree] = portugalPack.rules as [EntryRule, EntryRule];
const day = '2026-11-20';
const correction: RulePack = {
  ...portugalPack,
  rules: [{ ...visaFree, known: { ...visaFree.known, to: day } }, { ...visaFree, summary: 'No visa is needed for up to 30 days', known: { from: day, to: null } }],
};

/** An organisation with the rules of Portugal, and two officers. */
async function office() {
  const organisationId = newId();
  const [writer, colleague] = [{ organisationId, actorId: newId() }, { organisationId, actorId: newId() }];
  valueOf(await get(PublishRulePack).publish(writer, portugalPack));
  return { organisationId, writer, colleague };
}
const get: EntryDesk['context']['get'] = (type) => entry.context.get(type);
type Office = Awaited<ReturnType<typeof office>>;

const write = async ({ writer }: Office, pack: RulePack = correction) => valueOf(await get(WriteRuleDraft).create(writer, pack, 'They said so on the telephone')).id;
const submitted = async (at: Office, pack?: RulePack): Promise<string> => {
  const draftId = await write(at, pack);
  valueOf(await get(SubmitRuleDraft).submit(at.writer, { draftId, revision: 1 }));
  return draftId;
};
const approved = async (at: Office, pack?: RulePack): Promise<string> => {
  const draftId = await submitted(at, pack);
  valueOf(await get(ReviewRuleDraft).review(at.colleague, { draftId, revision: 1, decision: 'approve', reason: '' }));
  return draftId;
};
const read = async ({ organisationId }: Office, draftId: string) => valueOf(await get(ReadRuleDraft).read(organisationId, draftId));
const publish = (at: Office, draftId: string, revision = 1) => get(PublishRuleDraft).publish(at.colleague, { draftId, revision });

describe('a draft of the rules', () => {
  it('is written, reviewed by a colleague and published, and the history says who did what', async () => {
    const at = await office();
    const draftId = await approved(at);
    expect(valueOf(await publish(at, draftId))).toMatchObject({ added: 1, closed: 1, set: 2 });
    const draft = await read(at, draftId);
    expect(draft).toMatchObject({ status: 'published', publishedSet: 2, reviewerId: at.colleague.actorId, authorId: at.writer.actorId });
    expect(draft.history.map(({ action, actorId }) => [action, actorId === at.writer.actorId])).toEqual([['create', true], ['submit', true], ['approve', false], ['publish', false]]);
    const versions = valueOf(await get(ReadRule).read(at.organisationId, visaFree.id));
    expect(versions.map(({ rule, added, closed }) => [rule.known, added.by, added.draftId, closed?.set])).toEqual([
      [{ from: '2019-01-01', to: day }, at.writer.actorId, null, 2],
      [{ from: day, to: null }, at.colleague.actorId, draftId, undefined],
    ]);
  });

  it('brings authorities that are new, and renames none that are kept', async () => {
    const at = await office();
    const harbour = { code: 'HARBOUR', kind: 'port', name: 'Harbour of Funchal' } as const;
    const pack: RulePack = {
      ...portugalPack,
      authorities: [{ ...portugalPack.authorities[0]!, name: 'Something else' }, harbour],
      rules: [{ ...free, id: 'H1', authority: harbour }],
    };
    valueOf(await publish(at, await approved(at, pack)));
    expect((await get(ListRules).facets(at.organisationId)).authorities.map(({ code, name }) => [code, name])).toEqual([['HARBOUR', 'Harbour of Funchal'], ['PRT', 'Portugal, border control']]);
  });

  it('is never approved by anybody who wrote on it', async () => {
    const at = await office();
    const draftId = await write(at);
    const third = { organisationId: at.organisationId, actorId: newId() };
    expect(valueOf(await get(WriteRuleDraft).replace(at.colleague, { draftId, revision: 1 }, correction, 'With the source'))).toEqual({ revision: 2 });
    valueOf(await get(SubmitRuleDraft).submit(at.writer, { draftId, revision: 2 }));
    for (const acting of [at.writer, at.colleague]) {
      expect(codeOf(await get(ReviewRuleDraft).review(acting, { draftId, revision: 2, decision: 'approve', reason: '' }))).toBe('entry.draft-own-work');
    }
    valueOf(await get(ReviewRuleDraft).review(third, { draftId, revision: 2, decision: 'approve', reason: '' }));
  });

  it('is kept from that by the database as well', async () => {
    const at = await office();
    const draftId = await submitted(at);
    const approve = (id: string) =>
      entry.context.database.query(`update rule_draft set status = 'approved', reviewer_id = $2, reviewed_revision = revision where id = $1`, [draftId, id]);
    await expect(approve(at.writer.actorId)).rejects.toThrow('rule_draft_second_person');
    await expect(entry.context.database.query(`update rule_draft set status = 'approved' where id = $1`, [draftId])).rejects.toThrow('rule_draft_reviewed');
    await approve(at.colleague.actorId);
    await expect(entry.context.database.query('update rule_draft set revision = revision + 1 where id = $1', [draftId])).rejects.toThrow('rule_draft_reviewed');
  });

  it('cannot be changed while it is reviewed or approved; taken back, it is reviewed anew', async () => {
    const at = await office();
    const draftId = await submitted(at);
    const change = (revision: number) => get(WriteRuleDraft).replace(at.writer, { draftId, revision }, correction, 'In other words');
    expect(codeOf(await change(1))).toBe('entry.draft-transition-refused');
    valueOf(await get(ReviewRuleDraft).review(at.colleague, { draftId, revision: 1, decision: 'approve', reason: '' }));
    expect(codeOf(await change(1))).toBe('entry.draft-transition-refused');
    valueOf(await get(SubmitRuleDraft).takeBack(at.writer, { draftId, revision: 1 }));
    expect(valueOf(await change(1))).toEqual({ revision: 2 });
    expect(codeOf(await publish(at, draftId, 2))).toBe('entry.draft-transition-refused');
    valueOf(await get(SubmitRuleDraft).submit(at.writer, { draftId, revision: 2 }));
    expect(codeOf(await publish(at, draftId, 2))).toBe('entry.draft-transition-refused');
  });

  it('takes no yes to words that were looked at before they changed', async () => {
    const at = await office();
    const draftId = await submitted(at);
    valueOf(await get(SubmitRuleDraft).takeBack(at.writer, { draftId, revision: 1 }));
    valueOf(await get(WriteRuleDraft).replace(at.writer, { draftId, revision: 1 }, correction, 'In other words'));
    valueOf(await get(SubmitRuleDraft).submit(at.writer, { draftId, revision: 2 }));
    expect(codeOf(await get(ReviewRuleDraft).review(at.colleague, { draftId, revision: 1, decision: 'approve', reason: '' }))).toBe('entry.draft-changed');
    expect((await read(at, draftId)).status).toBe('in-review');
  });

  it('goes back to its writer with a reason, never without one', async () => {
    const at = await office();
    const draftId = await submitted(at);
    const reject = (reason: string) => get(ReviewRuleDraft).review(at.colleague, { draftId, revision: 1, decision: 'reject', reason });
    expect(await reject('  ')).toMatchObject({ code: 'entry.reason-required', errors: [{ pointer: '/reason' }] });
    valueOf(await reject('The source is a rumour'));
    expect(await read(at, draftId)).toMatchObject({ status: 'draft', reviewerId: null });
    expect((await read(at, draftId)).history.at(-1)).toMatchObject({ action: 'reject', reason: 'The source is a rumour' });
  });

  it('may have faults as long as it is written, and none when it is submitted', async () => {
    const at = await office();
    const draftId = await write(at, { ...correction, rules: [{ ...visaFree, id: 'P3', sources: [], regions: [{ country: 'QQQ' }] }] });
    const pointers = ['/rules/0/sources', '/rules/0/regions/0/country'];
    expect((await get(ReadRuleDraft).faults(at.organisationId, await read(at, draftId))).map(({ pointer }) => pointer)).toEqual(pointers);
    expect(await get(SubmitRuleDraft).submit(at.writer, { draftId, revision: 1 })).toMatchObject({ code: 'entry.rule-invalid', errors: pointers.map((pointer) => ({ pointer })) });
    const empty = await write(at, { ...correction, authorities: [], rules: [] });
    expect(codeOf(await get(SubmitRuleDraft).submit(at.writer, { draftId: empty, revision: 1 }))).toBe('entry.draft-empty');
    valueOf(await get(SubmitRuleDraft).discard(at.writer, { draftId: empty, revision: 1 }));
    expect(codeOf(await get(SubmitRuleDraft).submit(at.writer, { draftId: empty, revision: 1 }))).toBe('entry.draft-transition-refused');
  });

  it('shows each version beside what stands', async () => {
    const at = await office();
    const draftId = await write(at, { ...correction, rules: [...correction.rules, { ...free, id: 'P3' }, free, { ...free, known: { from: '2019-01-01', to: null }, summary: 'Rewritten' }] });
    const changes = await get(ReadRuleDraft).changes(at.organisationId, await read(at, draftId), 0, 10);
    expect(changes.map(({ kind, fields }) => [kind, fields])).toEqual([['closing', ['known']], ['new-version', ['summary', 'known']], ['new-rule', []], ['none', []], ['refused', ['summary']]]);
    expect(changes[1]?.before).toMatchObject({ summary: visaFree.summary });
  });

  it('shows what it changed for ever, whatever is published later', async () => {
    const at = await office();
    const draftId = await approved(at);
    valueOf(await publish(at, draftId));
    const again = { ...correction, rules: [{ ...correction.rules[1]!, known: { from: day, to: '2026-11-21' } }, { ...visaFree, known: { from: '2026-11-21', to: null } }] };
    valueOf(await publish(at, await approved(at, again)));
    const changes = await get(ReadRuleDraft).changes(at.organisationId, await read(at, draftId), 0, 10);
    expect(changes.map(({ kind, before }) => [kind, before?.known.to])).toEqual([['closing', null], ['new-version', null]]);
  });

  it('that stands in the way of what was published since is refused, and stays approved', async () => {
    const at = await office();
    const [one, other] = [await approved(at), await approved(at, { ...correction, rules: [correction.rules[0]!, { ...correction.rules[1]!, summary: 'Otherwise' }] })];
    valueOf(await publish(at, one));
    expect(codeOf(await publish(at, other))).toBe('entry.rule-rewritten');
    expect((await read(at, other)).status).toBe('approved');
    const beside = await approved(at, { ...correction, rules: [{ ...visaFree, known: { from: '2026-11-21', to: null } }] });
    expect(await publish(at, beside)).toMatchObject({ code: 'entry.rule-overlaps', errors: [{ pointer: '/rules/0/known' }] });
    expect((await get(RuleBooks).current(at.organisationId)).version).toBe(2);
  });

  it('is published once, however many press the button at one moment', async () => {
    const at = await office();
    const draftId = await approved(at);
    const codes = (await Promise.all(Array.from({ length: 6 }, () => publish(at, draftId)))).map(codeOf);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set([undefined, 'entry.draft-transition-refused']));
    expect((await get(RuleBooks).current(at.organisationId)).version).toBe(2);
  });

  it('competes with another one about the same rule: one is published, the other told why not', async () => {
    const at = await office();
    const summaries = ['one', 'two', 'three', 'four'];
    const drafts = await Promise.all(summaries.map((summary) => approved(at, { ...correction, rules: [correction.rules[0]!, { ...correction.rules[1]!, summary }] })));
    const codes = (await Promise.all(drafts.map((draftId) => publish(at, draftId)))).map(codeOf);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code === 'entry.rule-rewritten')).toHaveLength(3);
    expect(await entry.context.database.query(`select 1 from entry_rule where organisation_id = $1 and code = $2 and known_to is null`, [at.organisationId, visaFree.id])).toHaveLength(1);
  });

  it('that brings a rule which another one brings at the same moment waits for it, also when their authorities differ', async () => {
    const at = await office();
    const bring = (code: string): RulePack => {
      const authority = { code, kind: 'port', name: code } as const;
      return { ...portugalPack, authorities: [authority], rules: [{ ...free, id: 'NEW', authority }] };
    };
    const drafts = await Promise.all(['A', 'B', 'C', 'D'].map((code) => approved(at, bring(code))));
    const codes = (await Promise.all(drafts.map((draftId) => publish(at, draftId)))).map(codeOf);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code === 'entry.rule-rewritten')).toHaveLength(3);
  });

  it('is either changed or approved, when both are done at one moment', async () => {
    const at = await office();
    for (let round = 0; round < 5; round += 1) {
      const draftId = await submitted(at);
      const [back, yes] = await Promise.all([
        get(SubmitRuleDraft).takeBack(at.writer, { draftId, revision: 1 }).then(async (taken) => (taken.refused ? taken : get(WriteRuleDraft).replace(at.writer, { draftId, revision: 1 }, correction, 'Otherwise'))),
        get(ReviewRuleDraft).review(at.colleague, { draftId, revision: 1, decision: 'approve', reason: '' }),
      ]);
      const { status, revision } = await read(at, draftId);
      if (revision === 2) expect(status).toBe('draft');
      else expect([status, codeOf(yes)]).toEqual(['approved', undefined]);
      expect([codeOf(back), codeOf(yes)]).toEqual(expect.arrayContaining([undefined]));
    }
  });

  it('leaves nothing behind when its publication is rolled back', async () => {
    const at = await office();
    const draftId = await approved(at);
    const failing = entry.context.get(Database).transaction(async () => {
      valueOf(await publish(at, draftId));
      throw new Error('the disk is full');
    });
    await expect(failing).rejects.toThrow('the disk is full');
    expect((await read(at, draftId)).status).toBe('approved');
    expect((await get(RuleBooks).current(at.organisationId)).version).toBe(1);
  });

  it('is nobody else’s to see or touch', async () => {
    const [at, others] = [await office(), await office()];
    const draftId = await submitted(at);
    expect(codeOf(await get(ReadRuleDraft).read(others.organisationId, draftId))).toBe('entry.draft-unknown');
    expect(codeOf(await get(ReviewRuleDraft).review(others.writer, { draftId, revision: 1, decision: 'approve', reason: '' }))).toBe('entry.draft-unknown');
    expect(codeOf(await publish(others, draftId))).toBe('entry.draft-unknown');
    expect((await get(ListRuleDrafts).list(others.organisationId, { limit: 10 })).items).toEqual([]);
    expect((await get(ListRuleDrafts).list(at.organisationId, { limit: 10 })).items).toMatchObject([{ id: draftId, status: 'in-review', rules: 2 }]);
  });
});

describe('the list of rules', () => {
  it('is as it was known on the day asked, by authority, country, status and words', async () => {
    const at = await office();
    valueOf(await publish(at, await approved(at)));
    const list = async (more: object) => (await get(ListRules).list(at.organisationId, { limit: 10, ...more })).items.map(({ rule }) => [rule.id, rule.known.from]);
    expect(await list({ knownOn: '2026-11-19' })).toEqual([['P1', '2019-01-01'], ['P2', '2019-01-01']]);
    expect(await list({ knownOn: day })).toEqual([['P1', '2019-01-01'], ['P2', day]]);
    expect(await list({ knownOn: '2018-12-31' })).toEqual([]);
    expect(await list({ knownOn: 'all' })).toHaveLength(3);
    expect(await list({ text: '30 DAYS' })).toEqual([['P2', day]]);
    expect(await list({ text: '%' })).toEqual([]);
    expect(await list({ country: 'PRK' })).toEqual([]);
    expect(await list({ authority: 'PRT', status: 'in-force' })).toHaveLength(2);
  });

  it('comes in pages, each version once; a cursor of somebody’s own starts anew', async () => {
    const at = await office();
    const first = await get(ListRules).list(at.organisationId, { limit: 1 });
    const second = await get(ListRules).list(at.organisationId, { limit: 1, cursor: first.nextCursor ?? '' });
    expect([first.items[0]?.rule.id, second.items[0]?.rule.id, second.nextCursor]).toEqual(['P1', 'P2', null]);
    expect((await get(ListRules).list(at.organisationId, { limit: 5, cursor: 'nonsense' })).items).toHaveLength(2);
  });
});
