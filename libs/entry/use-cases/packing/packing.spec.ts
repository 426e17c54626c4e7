import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { Database, ErasedError } from '#platform';
import { EraseTraveller } from '#travellers';
import { PackingDesk, MadeUpPapers } from '../../../../test/support/packing-desk.js';
import { valueOf } from '../../../../test/support/results.js';
import { PackLineRepository } from '../../persistence/pack-line.repository.js';
import { ReadBatchVersions } from '../batches/read-batch-versions.js';
import { RemoveFromBatch } from '../batches/remove-from-batch.js';
import { SubmitBatch } from '../batches/submit-batch.js';
import { AskForCheck } from './ask-for-check.js';
import { AskForPack } from './ask-for-pack.js';
import { BuildPack } from './build-pack.js';
import { CheckPack } from './check-pack.js';
import { DownloadPack } from './download-pack.js';
import { DraftLetter } from './draft-letter.js';

let at: PackingDesk;
let papers: MadeUpPapers;
let organisationId: string;
beforeAll(async () => {
  at = await PackingDesk.open();
  ({ organisationId } = at.desk.acting);
});
beforeEach(() => {
  papers = new MadeUpPapers();
});
afterAll(() => at.entry.context.close());

const two = async () => {
  const [anna, berta] = [await at.person('Quillfeather'), await at.person('Åberg')];
  return { anna, berta, batchId: await at.batchOf(anna.applicationId, berta.applicationId) };
};
const erase = async (travellerId: string): Promise<void> =>
  void valueOf(await at.get(Database).transaction((tx) => at.get(EraseTraveller).erase(tx, organisationId, travellerId)));
const check = async (packId: string) => {
  valueOf(await at.get(AskForCheck).ask({ ...at.desk.acting, packId }));
  await at.get(CheckPack).check(organisationId, packId, papers);
  return (await at.pack(packId)).check;
};

describe('a pack of files', () => {
  it('holds letter, name list, papers and the checksums of all others, and is the archive whose digest is kept', async () => {
    const { anna, batchId } = await two();
    const packId = await at.made(batchId, papers);
    const files = await at.files(packId);
    expect([...files.keys()]).toEqual([
      'letter.pdf', 'name-list.pdf', 'name-list.xlsx', 'photos/001.jpg', 'photos/002.jpg', 'passports/001.jpg', 'passports/002.jpg', 'SHA256SUMS',
    ]);
    expect(files.get('photos/001.jpg')?.toString()).toBe(`photo of ${anna.travellerId}`);
    const sums = [...files].filter(([path]) => path !== 'SHA256SUMS').map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`);
    expect(files.get('SHA256SUMS')?.toString()).toBe(sums.join(''));
    const archive = await at.archive(packId);
    expect(await at.pack(packId)).toMatchObject({ state: 'ready', planned: 10, bytes: archive.length, digest: createHash('sha256').update(archive).digest('hex'), version: 1 });
    expect((await at.pack(packId)).files.filter(({ content }) => content === null).map(({ path }) => path)).toEqual(['forms/001.pdf', 'forms/002.pdf']);
    const told = (await at.entry.events(at.desk)).filter(({ subject }) => subject['packId'] === packId);
    expect(told.map(({ type }) => type)).toEqual(['batch.pack-asked', 'batch.pack-ready', 'batch.pack-revealed', 'batch.pack-revealed']);
    expect(JSON.stringify(told)).not.toMatch(/quillfeather|aberg/i);
  });

  it('holds what else was given, with its checksum, as it stood when the pack was begun', async () => {
    const { berta, batchId } = await two();
    const [letter, ticket] = [{ id: newId(), code: 'letter:invitation', ending: 'pdf' }, { id: newId(), code: 'onward-ticket', ending: 'jpg' }] as const;
    papers.give(berta.travellerId, letter, ticket);
    const packId = await at.made(batchId, papers);
    const files = await at.files(packId);
    expect([...files.keys()].slice(-3)).toEqual(['papers/002-1-letter-invitation.pdf', 'papers/002-2-onward-ticket.jpg', 'SHA256SUMS']);
    expect(files.get('papers/002-2-onward-ticket.jpg')?.toString()).toBe(`paper of ${ticket.id}`);
    const sum = createHash('sha256').update(`paper of ${letter.id}`).digest('hex');
    expect(files.get('SHA256SUMS')?.toString()).toContain(`${sum}  papers/002-1-letter-invitation.pdf\n`);
    expect(await at.pack(packId)).toMatchObject({ planned: 12 });
    expect(await check(packId)).toMatchObject({ state: 'equal', report: { files: [] } });
    papers.give(berta.travellerId, { ...letter, id: newId() }, ticket);
    expect(await check(packId)).toMatchObject({ state: 'equal', report: { files: [{ path: 'papers/002-1-letter-invitation.pdf', finding: 'changed-since' }] } });
    await erase(berta.travellerId);
    expect([...(await at.files(packId)).keys()].filter((path) => path.startsWith('papers/'))).toEqual([]);
  });

  it('keeps to the papers that it was begun with, whatever is given before it is taken up again', async () => {
    const { anna, batchId } = await two();
    const packId = await at.ask(batchId);
    const stopped = new MadeUpPapers();
    const letter = { id: newId(), code: 'letter:invitation', ending: 'pdf' } as const;
    stopped.give(anna.travellerId, letter);
    stopped.read = () => Promise.reject(new Error('the power is gone'));
    await expect(at.get(BuildPack).build(organisationId, packId, stopped)).rejects.toThrow('power');
    papers.give(anna.travellerId, { ...letter, id: newId() }, { ...letter, id: newId(), code: 'ticket' });
    await at.get(BuildPack).build(organisationId, packId, papers);
    expect((await at.files(packId)).get('papers/001-1-letter-invitation.pdf')?.toString()).toBe(`paper of ${letter.id}`);
    expect(await at.pack(packId)).toMatchObject({ state: 'ready', planned: 11 });
  });

  it('is rebuilt to the last byte, also long after the list was superseded', async () => {
    const { anna, batchId } = await two();
    const packId = await at.made(batchId, papers);
    expect(await check(packId)).toMatchObject({ state: 'equal', report: { files: [], digest: (await at.pack(packId)).digest } });
    valueOf(await at.get(RemoveFromBatch).remove({ ...at.desk.acting, batchId, version: 1, applicationId: anna.applicationId, cause: 'dropped-out', note: '' }));
    expect(await check(packId)).toMatchObject({ state: 'equal' });
    const next = await at.made(batchId, papers);
    expect([(await at.pack(next)).version, (await at.pack(next)).digest === (await at.pack(packId)).digest]).toEqual([2, false]);
  });

  it('says exactly which file would be another one today, and is equal all the same', async () => {
    const { anna, berta, batchId } = await two();
    const packId = await at.made(batchId, papers);
    papers.change('photo', berta.travellerId, 'another photo');
    papers.change('passport', anna.travellerId, null);
    expect(await check(packId)).toMatchObject({
      state: 'equal',
      report: { files: [{ path: 'photos/002.jpg', finding: 'changed-since' }, { path: 'passports/001.jpg', finding: 'changed-since' }] },
    });
  });

  it('says exactly which file is damaged or lost', async () => {
    const { batchId } = await two();
    const packId = await at.made(batchId, papers);
    const stored = (path: string) => at.pack(packId).then(({ files }) => files.find((file) => file.path === path)!.content!.storedAs);
    const storage = at.storage;
    const [photo, list] = [await stored('photos/002.jpg'), await stored('name-list.pdf')];
    const bytes = await storage.get(photo);
    bytes[bytes.length - 1]! ^= 1;
    await storage.put(photo, bytes);
    await storage.put(list, Buffer.from('cut'));
    await storage.remove(await stored('passports/001.jpg'));
    expect(await check(packId)).toMatchObject({
      state: 'different',
      report: { digest: null, files: [{ path: 'name-list.pdf', finding: 'damaged' }, { path: 'photos/002.jpg', finding: 'damaged' }, { path: 'passports/001.jpg', finding: 'lost' }] },
    });
  });

  it('that was sent is on record with its list', async () => {
    const { batchId } = await two();
    const packId = await at.made(batchId, papers);
    valueOf(await at.get(SubmitBatch).submit({ ...at.desk.acting, batchId }));
    expect(valueOf(await at.get(ReadBatchVersions).read(organisationId, batchId)).versions.map(({ sentPackId }) => sentPackId)).toEqual([packId]);
  });

  it('goes on after a failure with the file at which it stopped', async () => {
    const { berta, batchId } = await two();
    const packId = await at.ask(batchId);
    const build = (source: MadeUpPapers) => at.get(BuildPack).build(organisationId, packId, source);
    const broken = new MadeUpPapers();
    broken.read = (wanted) => (wanted.kind === 'photo' && wanted.travellerId === berta.travellerId ? Promise.reject(new Error('the disk is full')) : MadeUpPapers.prototype.read.call(broken, wanted));
    await expect(build(broken)).rejects.toThrow('the disk is full');
    expect(await at.pack(packId)).toMatchObject({ state: 'building', planned: 10, files: { length: 6 }, digest: null });
    expect(await at.get(DownloadPack).download({ ...at.desk.acting, packId })).toMatchObject({ code: 'batch.pack-not-ready' });
    await build(papers);
    expect(papers.reads.map((name) => name.split(':')[0])).toEqual(['photo', 'passport', 'passport']);
    expect((await at.pack(packId)).state).toBe('ready');
    await build(broken);
  });

  it('comes out once when two workers make it at the same time', async () => {
    const { batchId } = await two();
    const packId = await at.ask(batchId);
    await Promise.all([1, 2, 3].map(() => at.get(BuildPack).build(organisationId, packId, papers)));
    expect((await at.entry.events(at.desk)).filter(({ type, subject }) => type === 'batch.pack-ready' && subject['packId'] === packId)).toHaveLength(1);
    expect(await check(packId)).toMatchObject({ state: 'equal' });
  });

  it('is asked for with a letter that is finished, for the list that was read, and for somebody', async () => {
    const { batchId } = await two();
    const ask = (letter: string, version = 1, of = at.desk.acting) => at.get(AskForPack).ask({ ...of, batchId, version, letter });
    expect(await ask('Dear {{authority}}')).toMatchObject({ code: 'batch.letter-unusable', errors: [{ pointer: '/letter' }] });
    expect(await ask('Dear Sirs', 7)).toMatchObject({ code: 'batch.changed' });
    expect(await ask('Dear Sirs', 1, { ...at.desk.acting, organisationId: newId() })).toMatchObject({ code: 'not-found' });
    const alone = await at.person('Wanderer');
    const emptied = await at.batchOf(alone.applicationId);
    valueOf(await at.get(RemoveFromBatch).remove({ ...at.desk.acting, batchId: emptied, version: 1, applicationId: alone.applicationId, cause: 'dropped-out', note: '' }));
    expect(await at.get(AskForPack).ask({ ...at.desk.acting, batchId: emptied, version: 2, letter: 'Dear Sirs' })).toMatchObject({ code: 'batch.empty' });
  });

  it('never changes once it is there', async () => {
    const { batchId } = await two();
    const packId = await at.made(batchId, papers);
    const refused = (sql: string) => at.get(Database).query(sql, [packId]).then(() => 'taken', (error: { constraint?: string }) => error.constraint);
    for (const sql of [
      `update batch_pack set digest = decode(repeat('00', 32), 'hex') where id = $1`, 'delete from batch_pack where id = $1', `update batch_pack set state = 'failed' where id = $1`,
      'update batch_pack_file set bytes = 1 where pack_id = $1', 'delete from batch_pack_line where pack_id = $1',
    ]) expect(await refused(sql)).toBe('batch_pack_kept');
  });
});

describe('after the erasure of one traveller', () => {
  it('nothing of theirs in the pack can be read by anybody; the papers of the others can', async () => {
    const { anna, berta, batchId } = await two();
    const packId = await at.made(batchId, papers);
    await erase(anna.travellerId);
    const lines = await at.get(PackLineRepository).of(organisationId, packId);
    expect(lines.map(({ line }) => line?.surname)).toEqual([undefined, 'ÅBERG']);
    for (const { content, path } of (await at.pack(packId)).files.filter((file) => file.position !== 2 && file.content)) {
      const sealed = await at.storage.get(content!.storedAs);
      const opened = path.includes('/') ? at.entry.context.vault.open(anna.travellerId, `file:${content!.storedAs}`, sealed) : at.entry.context.vault.openTogether(`file:${content!.storedAs}`, sealed);
      await expect(opened).rejects.toThrow(ErasedError);
    }
    const files = await at.files(packId);
    expect([...files.keys()]).toEqual(['name-list.pdf', 'name-list.xlsx', 'photos/002.jpg', 'passports/002.jpg', 'SHA256SUMS']);
    expect(files.get('photos/002.jpg')?.toString()).toBe(`photo of ${berta.travellerId}`);
    expect(valueOf(await at.get(DownloadPack).download({ ...at.desk.acting, packId })).complete).toBe(false);
    const report = await check(packId);
    expect(report).toMatchObject({ state: 'different', report: { digest: null } });
    expect(report?.report?.files).toContainEqual({ path: 'photos/001.jpg', finding: 'erased' });
    expect(report?.report?.files.map(({ path }) => path)).not.toContain('photos/002.jpg');
  });

  it('no pack is asked for or finished with them on the list', async () => {
    const { anna, batchId } = await two();
    const packId = await at.ask(batchId);
    await erase(anna.travellerId);
    await expect(at.get(BuildPack).build(organisationId, packId, papers)).rejects.toThrow(ErasedError);
    expect(await at.get(AskForPack).ask({ ...at.desk.acting, batchId, version: 1, letter: 'Dear Sirs' })).toMatchObject({
      code: 'batch.pack-incomplete', errors: [{ pointer: `/applications/${anna.applicationId}` }],
    });
  });
});

describe('the letter of an authority', () => {
  it('is kept with placeholders, one officer after the other, and drafted for a batch', async () => {
    const { batchId } = await two();
    const authorityId = at.desk.authorities.get('PRK')!;
    const letters = at.get(DraftLetter);
    const write = (text: string, version: number) => letters.write({ ...at.desk.acting, authorityId, text, version });
    expect(valueOf(await letters.draft(organisationId, batchId, 'Quillfeather Tours'))).toContain('the applications of 2 travellers of Quillfeather Tours');
    expect(valueOf(await letters.template(organisationId, authorityId))).toMatchObject({ version: 0 });
    expect(await write('Dear {{ambassador}}', 0)).toMatchObject({ code: 'batch.letter-unusable' });
    const results = await Promise.all([write('Dear {{authority}}, {{count}} people.', 0), write('Hello', 0)]);
    expect(results.filter((one) => one.refused)).toMatchObject([{ code: 'batch.letter-changed' }]);
    valueOf(await write('{{count}} people, list {{list}}', 1));
    expect(valueOf(await letters.draft(organisationId, batchId, 'Quillfeather Tours'))).toBe('2 people, list 1');
    expect(await letters.write({ ...at.desk.acting, authorityId: newId(), text: 'Hello', version: 0 })).toMatchObject({ code: 'entry.authority-unknown' });
  });
});
