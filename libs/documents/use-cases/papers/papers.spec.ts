import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { Database, Files, MissingFileError, StorageModule, VirusScan } from '#platform';
import { RegisterTraveller, TravellersModule } from '#travellers';
import { codeOf, valueOf } from '../../../../test/support/results.js';
import { createTestContext, type TestContext } from '../../../../test/support/test-context.js';
import { DocumentsModule } from '../../documents.module.js';
import { PaperRepository } from '../../persistence/paper.repository.js';
import { AddPaper } from './add-paper.js';
import { ForgetPapers } from './forget-papers.js';
import { ReadPapers } from './read-papers.js';
import { RevealPapers } from './reveal-papers.js';
import { ScanPaper } from './scan-paper.js';

const jpeg = Buffer.from('ffd8ffe000104a464946ffd9', 'hex');

/** Finds something in every file that says so. */
class Finder extends VirusScan {
  infected(bytes: Buffer): Promise<boolean> {
    return Promise.resolve(bytes.includes('evil'));
  }
}

describe('a paper', () => {
  const organisationId = newId();
  const departureId = newId();
  let context: TestContext;
  let scan: ScanPaper;
  let forget: ForgetPapers;
  let travellerId: string;
  beforeAll(async () => {
    const storage = { STORAGE_URL: pathToFileURL(mkdtempSync(join(tmpdir(), 'waypass-papers-'))).href };
    context = await createTestContext([StorageModule, TravellersModule, DocumentsModule], undefined, storage);
    const { get } = context;
    scan = new ScanPaper(get(Database), get(Files), get(PaperRepository), new Finder());
    forget = new ForgetPapers(get(Files), get(PaperRepository));
  });
  beforeEach(async () => {
    const identity = { givenNames: 'Anna', surname: 'Eriksson', email: 'anna@example.org', nationality: 'SWE' };
    travellerId = valueOf(await context.database.transaction((tx) => context.get(RegisterTraveller).register(tx, { organisationId, ...identity }))).id;
  });
  afterAll(() => context.close());

  const add = async (bytes = jpeg) => context.get(AddPaper).add({ organisationId, travellerId, departureId, code: 'letter:hotel', bytes });
  const states = async () => (await context.get(ReadPapers).ofTraveller(organisationId, travellerId, departureId)).map(({ state }) => state);
  const onlooker = () => ({ organisationId, travellerId, userId: newId() });

  it('is sealed with its traveller’s key', async () => {
    const { id } = valueOf(await add(Buffer.concat([jpeg, Buffer.from('my letter'), Buffer.from('ffd9', 'hex')])));
    expect(valueOf(await context.get(ReadPapers).own(organisationId, travellerId, id)).bytes.includes('my letter')).toBe(true);
    await context.database.transaction((tx) => context.vault.destroyKey(tx, travellerId));
    await expect(context.get(ReadPapers).own(organisationId, travellerId, id)).rejects.toThrow('the key is gone');
  });

  it('counts once it was looked through, however often that is tried', async () => {
    const { id } = valueOf(await add());
    expect(await states()).toEqual(['queued']);
    await scan.scan(organisationId, id);
    await scan.scan(organisationId, id);
    expect(await states()).toEqual(['usable']);
    const told = await context.database.query(`select 1 from outbox where type = 'paper.checked' and subject->>'paperId' = $1`, [id]);
    expect(told).toHaveLength(1);
  });

  it('is removed at once where something is found in it, and opened for nobody', async () => {
    const paper = valueOf(await add(Buffer.concat([jpeg, Buffer.from('evil'), Buffer.from('ffd9', 'hex')])));
    await scan.scan(organisationId, paper.id);
    expect(await states()).toEqual(['refused']);
    await expect(context.get(Files).get(travellerId, paper.file)).rejects.toThrow(MissingFileError);
    const officer = onlooker();
    await context.get(RevealPapers).reveal(officer, 'Looking at the letter');
    expect(codeOf(await context.get(RevealPapers).open(officer, paper.id))).toBe('not-found');
    expect(codeOf(await context.get(ReadPapers).own(organisationId, travellerId, paper.id))).toBe('not-found');
  });

  it('is opened for the one person who said why, and every look is on record, without the reason in clear', async () => {
    const { id } = valueOf(await add());
    await scan.scan(organisationId, id);
    const [officer, other] = [onlooker(), onlooker()];
    expect(codeOf(await context.get(RevealPapers).open(officer, id))).toBe('document.reveal-required');
    await context.get(RevealPapers).reveal(officer, 'Looking at the letter');
    expect(valueOf(await context.get(RevealPapers).open(officer, id)).bytes.equals(jpeg)).toBe(true);
    expect(codeOf(await context.get(RevealPapers).open(other, id))).toBe('document.reveal-required');
    expect(await context.database.query(`select 1 from outbox where type = 'paper.revealed' and subject->>'travellerId' = $1`, [travellerId])).toHaveLength(1);
    const stored = await context.database.query<{ text: string }>('select row_to_json(r)::text as text from document_reveal r where traveller_id = $1', [travellerId]);
    expect(stored.some(({ text }) => text.includes('Looking'))).toBe(false);
  });

  it('leaves no file behind when there are too many', async () => {
    for (let at = 0; at < 8; at += 1) valueOf(await add());
    expect(codeOf(await add())).toBe('paper.too-many');
    expect(await states()).toHaveLength(8);
  });

  it('of two sent at once at the limit, one is taken', async () => {
    for (let at = 0; at < 7; at += 1) valueOf(await add());
    const sent = await Promise.all(Array.from({ length: 4 }, () => add()));
    expect(sent.filter(({ refused }) => !refused)).toHaveLength(1);
  });

  it('goes with its traveller', async () => {
    const paper = valueOf(await add());
    await forget.forget(organisationId, travellerId);
    expect(await states()).toEqual([]);
    await expect(context.get(Files).get(travellerId, paper.file)).rejects.toThrow(MissingFileError);
  });
});
