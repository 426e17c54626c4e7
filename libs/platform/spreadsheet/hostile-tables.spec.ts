import { describe, expect, it } from 'vitest';
import { writeXlsx } from './write-xlsx.js';
import { readTable } from './read-table.js';
import { tableLimits } from './sheet.js';
import { rowOf, workbookOf, zipOf } from '../../../test/fixtures/tables/zip-of.js';

const codeOf = async (bytes: Buffer | string, sheet?: string): Promise<string> => {
  const table = await readTable(Buffer.from(bytes as string), sheet === undefined ? {} : { sheet });
  return table.refused ? table.code : 'read';
};

const heapGrowth = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.memoryUsage().rss;
  await work();
  return process.memoryUsage().rss - before;
};

const compoundFile = (...streams: readonly string[]): Buffer =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(504), ...streams.map((name) => Buffer.from(name, 'utf16le'))]);

describe('a table that is none', () => {
  it.each<[string, Buffer | string, string]>([
    ['nothing', '', 'table.empty'],
    ['a byte order mark alone', '\uFEFF', 'table.empty'],
    ['separators alone', ',,,\r\n,,,\r\n', 'table.empty'],
    ['a sheet without a cell', workbookOf({ S: '' }), 'table.empty'],
    ['a PDF under the name of a table', '%PDF-1.7\n1 0 obj\n<<>>\nendobj', 'table.kind'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'table.kind'],
    ['a page of the web saved as a workbook', '<html><table><tr><td>Name</td></tr></table></html>', 'table.kind'],
    ['an XML spreadsheet of 2003', '<?xml version="1.0"?><Workbook/>', 'table.kind'],
    ['rich text', '{\\rtf1 Name}', 'table.kind'],
    ['JSON', '[{"name":"Jo"}]', 'table.kind'],
    ['an old workbook', compoundFile('Workbook'), 'table.kind'],
    ['another zip archive', zipOf([{ name: 'word/document.xml', content: '<w/>' }]), 'table.kind'],
    ['a workbook under a password', compoundFile('EncryptionInfo', 'EncryptedPackage'), 'table.encrypted'],
    ['a workbook in a locked archive', zipOf([{ name: 'xl/workbook.xml', content: '<workbook/>', locked: true }]), 'table.encrypted'],
    ['a workbook with macros', workbookOf({ S: rowOf(1, 'Name') }, [{ name: 'xl/vbaProject.bin', content: 'x' }]), 'table.macros'],
    ['a workbook with the macros of 1992', workbookOf({ S: rowOf(1, 'Name') }, [{ name: 'xl/macrosheets/sheet1.xml', content: '<x/>' }]), 'table.macros'],
    ['a quotation mark that is never closed', `Name,City\n"${'x'.repeat(1000)}`, 'table.damaged'],
    ['a zip archive that breaks off', workbookOf({ S: rowOf(1, 'Name') }).subarray(0, 300), 'table.damaged'],
    ['a workbook without sheets', zipOf([{ name: 'xl/workbook.xml', content: '<workbook/>' }]), 'table.damaged'],
    ['a sheet that is no XML', workbookOf({ S: '<row><c><v>1</row></worksheet' }), 'table.damaged'],
    ['a file packed in another way', zipOf([{ name: 'xl/workbook.xml', content: '<workbook/>', method: 99 }]), 'table.damaged'],
    ['two files of one name', zipOf([{ name: 'xl/workbook.xml', content: 'a' }, { name: 'xl/workbook.xml', content: 'b' }]), 'table.damaged'],
    ['cells at places that do not exist', workbookOf({ S: '<row r="1"><c r="&#65;1"><v>1</v></c></row>' }), 'table.damaged'],
    ['rows before the first', workbookOf({ S: '<row r="-1"><c r="A1"><v>1</v></c></row>' }), 'table.damaged'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('refuses a sheet that the workbook does not have', async () => {
    expect(await codeOf(await writeXlsx([{ name: 'A', columns: [{ header: 'x' }], rows: [] }]), 'B')).toBe('table.sheet-unknown');
  });

  it('refuses a document that defines entities, before any reader sees it', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    expect(await codeOf(workbookOf({ S: `${bomb}${rowOf(1, '&b;')}` }))).toBe('table.damaged');
    expect(await codeOf(workbookOf({ S: rowOf(1, 'x') }, [{ name: 'xl/sharedStrings.xml', content: `${bomb}<sst/>` }]))).toBe('table.damaged');
  });
});

describe('a table that is too much', () => {
  it('refuses more than 10 MB without looking at it', async () => {
    expect(await codeOf(Buffer.alloc(tableLimits.bytes + 1, 'a,'))).toBe('table.too-large');
  });

  it('refuses 100,000 rows of CSV early, without eating memory', async () => {
    const rows = Buffer.from(`Name,City\r\n${'Jo Doe,Rome\r\n'.repeat(100_000)}`);
    expect(await heapGrowth(async () => expect(await codeOf(rows)).toBe('table.too-many-rows'))).toBeLessThan(64 * 1024 * 1024);
  });

  it('refuses 100,000 rows of a workbook', async () => {
    expect(await codeOf(workbookOf({ S: Array.from({ length: 100_000 }, (_, n) => rowOf(n + 1, 'Jo', 'Rome')).join('') }))).toBe('table.too-many-rows');
  });

  it('reads 5,000 rows', async () => {
    expect(await codeOf(`Name\n${'Jo\n'.repeat(5_000)}`)).toBe('read');
    expect(await codeOf(workbookOf({ S: Array.from({ length: 5_001 }, (_, n) => rowOf(n + 1, 'Jo')).join('') }))).toBe('read');
  });

  it('refuses more than 100 columns', async () => {
    expect(await codeOf(`${'x,'.repeat(101)}\n`)).toBe('table.too-many-columns');
    expect(await codeOf(workbookOf({ S: `<row r="1">${'<c><v>1</v></c>'.repeat(101)}</row>` }))).toBe('table.too-many-columns');
  });

  it('refuses one cell in the last corner, which would span a table of 17 thousand million', async () => {
    expect(await codeOf(workbookOf({ S: '<row r="1"><c r="XFD1"><v>1</v></c></row>' }))).toBe('table.too-many-columns');
    expect(await codeOf(workbookOf({ S: '<row r="1048576"><c r="A1048576"><v>1</v></c></row>' }))).toBe('table.too-many-rows');
    expect(await codeOf(workbookOf({ S: '<row><c r="A1048576"><v>1</v></c></row>' }))).toBe('table.too-many-rows');
  });

  const large = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024, ' ');

  it.each(['xl/sharedStrings.xml', 'xl/styles.xml'])('stops unpacking a bomb in %s, whatever size it claims', async (name) => {
    const bomb = workbookOf({ S: rowOf(1, 'x') }, [{ name, content: large(200), claimedSize: 10 }]);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await heapGrowth(async () => expect(await codeOf(bomb)).toBe('table.unpacks-too-large'))).toBeLessThan(96 * 1024 * 1024);
  });

  it('stops unpacking a bomb in the sheet', async () => {
    expect(await codeOf(workbookOf({ S: large(64).toString() }))).toBe('table.unpacks-too-large');
  });

  it('bounds the sum of the files, not only each', async () => {
    const half = large(20);
    expect(await codeOf(workbookOf({ S: rowOf(1, 'x') }, [{ name: 'xl/sharedStrings.xml', content: half }, { name: 'xl/styles.xml', content: half }]))).toBe('table.unpacks-too-large');
  });

  it('leaves files that say nothing of cells packed, however large they would be', async () => {
    expect(await codeOf(workbookOf({ S: rowOf(1, 'x') }, [{ name: 'xl/media/image1.xml', content: large(200) }]))).toBe('read');
  });
});
