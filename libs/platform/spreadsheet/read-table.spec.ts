import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.js';
import { rowOf, workbookOf } from '../../../test/fixtures/tables/zip-of.js';

const read = async (bytes: Buffer | string, sheet?: string) => {
  const table = await readTable(Buffer.from(bytes as string), sheet === undefined ? {} : { sheet });
  if (table.refused) throw new Error(`${table.code}: ${table.detail ?? ''}`);
  return table.value;
};
const cells = async (bytes: Buffer | string) => (await read(bytes)).rows.map((row) => row.cells);

describe('reading CSV', () => {
  it.each([',', ';', '\t', '|'])('finds the separator %j, and takes no notice of others inside quotes', async (separator) => {
    expect(await cells(`Name${separator}City\r\n"Doe${separator === ',' ? ';;;' : ',,,'}Jo"${separator}Rome\r\n`)).toEqual([['Name', 'City'], [`Doe${separator === ',' ? ';;;' : ',,,'}Jo`, 'Rome']]);
  });

  it('follows Excel’s own hint of the separator', async () => {
    expect(await cells('sep=;\r\nA;B,C\r\n')).toEqual([['A', 'B,C']]);
  });

  const text = 'Name;Ort\r\nMüller;Köln\r\n';
  const utf16le = Buffer.from(text, 'utf16le');
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 LE', utf16le],
    ['UTF-16 BE with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['UTF-16 BE', Buffer.from(text, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(text, 'latin1')],
  ])('reads %s', async (_, bytes) => {
    expect(await cells(bytes)).toEqual([['Name', 'Ort'], ['Müller', 'Köln']]);
  });

  it('reads Windows-1252 where two accented letters stand side by side', async () => {
    expect(await cells(Buffer.from('Name,Größe\r\nJo,1\r\n', 'latin1'))).toEqual([['Name', 'Größe'], ['Jo', '1']]);
  });

  it('reads Chinese tables in GB 18030, as Excel saves them in Beijing', async () => {
    const bytes = Buffer.concat([Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c]), Buffer.from([0xb9, 0xfa, 0xbc, 0xae]), Buffer.from('\r\n'), Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]), Buffer.from(',CN\r\n')]);
    expect(await cells(bytes)).toEqual([['姓名', '国籍'], ['张三', 'CN']]);
  });

  it('counts rows as a spreadsheet does: blank ones count, lines inside a cell do not', async () => {
    const { rows } = await read('A,B\r\n"two\nlines",1\r\n\r\n,\r\nlast,2\r\n');
    expect(rows.map((row) => row.number)).toEqual([1, 2, 5]);
  });

  it('takes rows of different lengths', async () => {
    expect(await cells('A,B,C\n1\n1,2,3,4\n')).toEqual([['A', 'B', 'C'], ['1'], ['1', '2', '3', '4']]);
  });
});

describe('reading XLSX', () => {
  it('reads the first sheet that shows, or the one named', async () => {
    const workbook = workbookOf({ 'hidden notes': rowOf(1, 'no'), 'A &amp; B': rowOf(1, 'first'), Other: rowOf(1, 'second') });
    expect(await read(workbook)).toMatchObject({ kind: 'xlsx', sheet: 'A & B', sheets: ['A & B', 'Other'], rows: [{ number: 1, cells: ['first'] }] });
    expect((await read(workbook, 'Other')).rows[0]?.cells).toEqual(['second']);
  });

  it('keeps the numbers of the rows across gaps', async () => {
    const { rows } = await read(workbookOf({ S: rowOf(2, 'Name') + rowOf(5, 'Jo') }));
    expect(rows.map((row) => row.number)).toEqual([2, 5]);
  });

  it('takes what formulas had come to, and nothing for errors', async () => {
    const sheet = '<row r="1"><c r="A1" t="str"><f>1&amp;2</f><v>12</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1"><f>1+1</f><v>2</v></c></row>';
    expect(await cells(workbookOf({ S: sheet }))).toEqual([['12', null, 2]]);
  });

  it('takes no notice of rows and cells that are only painted, however far they go', async () => {
    const painted = '<row r="2"><c r="XFD2" s="1"/></row><row r="900000" s="3"/><row r="900001"><c r="A900001" s="1"/></row>';
    expect(await cells(workbookOf({ S: rowOf(1, 'Name') + painted }))).toEqual([['Name']]);
  });
});
