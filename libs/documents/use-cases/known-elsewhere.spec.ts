import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { EraseTraveller } from '#travellers';
import { checkDocument } from '../../../test/support/check-document.js';
import { DocumentDesk, judgingContext, readingOf } from '../../../test/support/document-desk.js';
import { valueOf } from '../../../test/support/results.js';
import type { DocumentCheck } from '../persistence/document-check.js';
import { DocumentCheckIndexRepository } from '../persistence/document-check-index.repository.js';
import { ForgetDocuments } from './forget-documents.js';
import { JudgeDocument } from './judge-document.js';
import { TellHolders } from './tell-holders.js';

describe('a document that is uploaded for two travellers', () => {
  let desk: DocumentDesk;
  let lastNumber = 1_000_000;
  /** Who does not travel any more. */
  const gone = new Set<string>();
  const travelling = async (ids: readonly string[]): Promise<string[]> => ids.filter((id) => !gone.has(id));
  const context = { ...judgingContext, travelling };

  beforeAll(async () => {
    desk = await DocumentDesk.open();
  });
  afterEach(() => void vi.restoreAllMocks());
  afterAll(() => desk.close());

  const newNumber = (): string => `AA${(lastNumber += 1)}`;
  const uploadOf = async (number: string, travellerId?: string): Promise<DocumentCheck> => {
    const check = await desk.upload(travellerId ?? (await desk.traveller()));
    desk.reader.reading = async () => ({ reading: readingOf(number) });
    return check;
  };
  const checkOf = async (number: string, travellerId?: string): Promise<DocumentCheck> => {
    const check = await uploadOf(number, travellerId);
    await desk.check(check, context);
    return check;
  };
  const findings = async (check: DocumentCheck): Promise<string[]> => (await desk.now(check)).findings.map(({ code }) => code);
  /** As the worker does on `document.holders-changed`. */
  const judgeAgain = async ({ travellerId }: DocumentCheck): Promise<number> => {
    const told = await desk.told('document.holders-changed', travellerId);
    await desk.get(JudgeDocument).again(desk.organisationId, travellerId, async () => context);
    return told.length;
  };

  it('is looked at by a person for both of them, and names neither to the other', async () => {
    const number = newNumber();
    const first = await checkOf(number);
    expect(await findings(first)).toEqual([]);
    const second = await checkOf(number);
    expect([await findings(second), (await desk.now(second)).outcome]).toEqual([['passport.known-elsewhere'], 'needs-review']);
    expect(await judgeAgain(first)).toBe(1);
    expect([await findings(first), (await desk.now(first)).outcome]).toEqual([['passport.known-elsewhere'], 'needs-review']);
    expect(JSON.stringify([await desk.now(second), await desk.told('document.checked', second.id)])).not.toContain(first.travellerId);
  });

  it('is nobody else’s when the same traveller uploads it again', async () => {
    const number = newNumber();
    const { travellerId } = await checkOf(number);
    const again = await checkOf(number, travellerId);
    expect(await findings(again)).toEqual([]);
  });

  it('is another one under another number', async () => {
    await checkOf(newNumber());
    expect(await findings(await checkOf(newNumber()))).toEqual([]);
  });

  it('does not count for a traveller who travels no more, and the other is told so', async () => {
    const number = newNumber();
    const [first, second] = [await checkOf(number), await checkOf(number)];
    gone.add(second.travellerId);
    await desk.get(TellHolders).tell(desk.organisationId, [second.travellerId]);
    expect(await judgeAgain(first)).toBe(2);
    expect(await findings(first)).toEqual([]);
  });

  it('does not count for a traveller who was erased, and the other is told so', async () => {
    const number = newNumber();
    const [first, second] = [await checkOf(number), await checkOf(number)];
    const { organisationId } = desk;
    valueOf(await desk.store.database.transaction((tx) => desk.get(EraseTraveller).erase(tx, organisationId, second.travellerId)));
    await desk.get(ForgetDocuments).forget(organisationId, second.travellerId);
    expect(await judgeAgain(first)).toBe(2);
    expect(await findings(first)).toEqual([]);
  });

  it('is free again once the other traveller uploaded the right one', async () => {
    const number = newNumber();
    const [first, second] = [await checkOf(number), await checkOf(number)];
    await judgeAgain(first);
    const right = await checkOf(newNumber(), second.travellerId);
    expect([await findings(right), await judgeAgain(first), await findings(first)]).toEqual([[], 2, []]);
  });

  /** Two checks of one document that are judged at the very same time: both have begun before either looks for others. */
  const atOnce = async (): Promise<string[][]> => {
    const number = newNumber();
    const checks = [await uploadOf(number), await uploadOf(number)];
    let waiting = checks.length;
    const bothAreThere = Promise.withResolvers<void>();
    const gather = async () => {
      if (--waiting === 0) bothAreThere.resolve();
      await bothAreThere.promise;
      return context;
    };
    await Promise.all(checks.map(({ id }) => checkDocument(desk, id, gather)));
    for (const check of checks) if ((await desk.told('document.holders-changed', check.travellerId)).length > 0) await judgeAgain(check);
    return Promise.all(checks.map(findings));
  };

  it('is noticed for both when they are judged at once', async () => {
    for (const _ of Array(5)) expect(await atOnce()).toEqual([['passport.known-elsewhere'], ['passport.known-elsewhere']]);
  });

  it('would be missed by both without the lock', async () => {
    vi.spyOn(DocumentCheckIndexRepository.prototype, 'lock').mockResolvedValue(undefined);
    const missed = [];
    for (const _ of Array(5)) if ((await atOnce()).flat().length === 0) missed.push(true);
    expect(missed.length).toBeGreaterThan(0);
  });
});
