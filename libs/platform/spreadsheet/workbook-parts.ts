import { type Result, refuse, success } from '#kernel';
import { tableLimits } from './sheet.js';
import { type Archive, unpackFile } from './unzip.js';

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find((value) => value !== undefined);

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescapeXml = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** A sheet of a workbook: its place in the list (the first is 1), its name, and the file that holds it. */
export interface WorkbookSheet {
  readonly position: number;
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

/** The files of a workbook that say what its cells hold, unpacked, and its sheets. */
export interface WorkbookParts {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly sheets: readonly WorkbookSheet[];
  readonly unpacked: number;
}

const paths = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml', 'xl/styles.xml'];

const listSheets = (workbook: string, relations: string): WorkbookSheet[] => {
  const targets = new Map((relations.match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? []).map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target') ?? '']));
  return (workbook.match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? []).map((tag, index) => {
    const target = targets.get(attribute(tag, 'id')) ?? '';
    return {
      position: index + 1,
      name: unescapeXml(attribute(tag, 'name') ?? ''),
      path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      hidden: /^(?:very)?hidden$/i.test(attribute(tag, 'state') ?? ''),
    };
  });
};

/** Unpacks what all sheets share, within the bound, and lists the sheets. Documents that define entities are refused: no workbook needs one. */
export const unpackWorkbook = async (archive: Archive): Promise<Result<WorkbookParts>> => {
  const files = new Map<string, Buffer>();
  let unpacked = 0;
  for (const path of paths) {
    const file = archive.get(path);
    if (!file) continue;
    const content = await unpackFile(file, tableLimits.unpackedBytes - unpacked);
    if (content.refused) return content;
    if (content.value.includes('<!DOCTYPE') || content.value.includes('<!ENTITY')) return refuse('table.damaged', { detail: 'The workbook holds what no workbook needs.' });
    unpacked += content.value.length;
    files.set(path, content.value);
  }
  const sheets = listSheets(String(files.get('xl/workbook.xml') ?? ''), String(files.get('xl/_rels/workbook.xml.rels') ?? ''));
  return success({ files, sheets, unpacked });
};
