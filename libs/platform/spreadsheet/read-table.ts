import { type Result, refuse } from '#kernel';
import { decodeText } from './decode-text.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import { type Table, tableLimits } from './sheet.js';

const startsWith = (bytes: Buffer, ...magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0] as const;
const zip = [0x50, 0x4b, 0x03, 0x04] as const;

const notText = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/;
const otherText = /^\s*(?:%PDF|\{\\rtf|<!doctype|<html|<\?xml|<svg|[[{]\s*["{[])/i;

const otherKind = (detail: string) => refuse('table.kind', { detail });

/** An old workbook, or a new one under a password, which is wrapped in the old format ([MS-OFFCRYPTO] §1.3.2). */
const refuseCompoundFile = (bytes: Buffer) =>
  bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? refuse('table.encrypted', { detail: 'Save it without a password and send that.' })
    : otherKind('This looks like an old Excel or Word file. Save it as XLSX and send that.');

const readText = (bytes: Buffer): Result<Table> => {
  const text = decodeText(bytes);
  if (text.trim() === '') return refuse('table.empty');
  if (otherText.test(text)) return otherKind('This is a document of another kind under the name of a table. Save the table as CSV or XLSX.');
  if (notText.test(text)) return otherKind('This is not text. Save the table as CSV or XLSX.');
  return readCsv(text);
};

/**
 * Reads a table by what is in it, whatever its name: CSV (comma, semicolon, tab or bar; UTF-8, UTF-16, Windows-1252, GB 18030) or XLSX
 * (the first sheet that shows, or the one named). Refuses with `table.*` what is too large, another kind, locked, hostile or broken; what
 * a workbook unpacks to is bounded. Rows are given as they stand, headings among them, each with its number.
 */
export const readTable = async (bytes: Buffer, choice: { readonly sheet?: string } = {}): Promise<Result<Table>> => {
  if (bytes.length > tableLimits.bytes) return refuse('table.too-large', { detail: 'At most 10 MB can be read.' });
  if (startsWith(bytes, ...compoundFile)) return refuseCompoundFile(bytes);
  const table = startsWith(bytes, ...zip) ? await readXlsx(bytes, choice.sheet) : readText(bytes);
  return !table.refused && table.value.rows.length === 0 ? refuse('table.empty') : table;
};
