import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { Database } from '#platform';
import { EntryDesk } from '../../../../test/support/entry-desk.js';
import { valueOf } from '../../../../test/support/results.js';
import { pyongyangPack } from '../../domain/packs/pyongyang/index.js';
import type { EntryRule } from '../../domain/rules/rule.js';
import { PublishRulePack } from './publish-rule-pack.js';
import { RuleBooks } from './rule-books.js';

let entry: EntryDesk;
beforeAll(async () => {
  entry = await EntryDesk.open();
});
afterAll(() => entry.context.close());

const later: EntryRule = { ...pyongyangPack.rules.at(-1)!, known: { from: '2026-12-01', to: null }, summary: 'Said in other words' };
const [before] = pyongyangPack.rules.slice(-1) as [EntryRule];
const changed = { ...pyongyangPack, rules: [...pyongyangPack.rules.slice(0, -1), { ...before, known: { ...before.known, to: '2026-12-01' } }, later] };

describe('a rule set', () => {
  it('stays what it was after later publications', async () => {
    const acting = { organisationId: newId(), actorId: newId() };
    const books = entry.context.get(RuleBooks);
    expect(await books.current(acting.organisationId)).toMatchObject({ version: 0 });
    valueOf(await entry.context.get(PublishRulePack).publish(acting, pyongyangPack));
    const first = await books.current(acting.organisationId);
    valueOf(await entry.context.get(PublishRulePack).publish(acting, changed));
    const second = await books.current(acting.organisationId);
    const replayed = await books.asOf(acting.organisationId, 1);
    expect([first.version, second.version, replayed.version]).toEqual([1, 2, 1]);
    expect(replayed.book.rules).toEqual(first.book.rules);
    expect(second.book.rules).toHaveLength(first.book.rules.length + 1);
  });

  it('is not remembered from a publication that was rolled back', async () => {
    const acting = { organisationId: newId(), actorId: newId() };
    const books = entry.context.get(RuleBooks);
    const rolledBack = entry.context.get(Database).transaction(async () => {
      valueOf(await entry.context.get(PublishRulePack).publish(acting, changed));
      expect((await books.current(acting.organisationId)).book.rules).toHaveLength(changed.rules.length);
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    valueOf(await entry.context.get(PublishRulePack).publish(acting, pyongyangPack));
    const published = await books.current(acting.organisationId);
    expect(published).toMatchObject({ version: 1 });
    expect(published.book.rules).toHaveLength(pyongyangPack.rules.length);
  });
});
