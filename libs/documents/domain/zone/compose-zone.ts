import { type IsoDate, writeNames } from '#kernel';
import { checkDigit } from './check-digit.js';
import { type Layout, layouts, type Span, type SpanName, textAt } from './layouts.js';
import { type DateParts, writeZoneDate } from './zone-date.js';
import type { ZoneFormat } from './zone.js';

/** What to write. Texts are in the letters of the zone already (`A-Z`, `0-9`, blanks in names). */
export interface ZoneContent {
  readonly documentCode: string;
  readonly issuingState: string;
  readonly documentNumber: string;
  readonly nationality: string;
  readonly birthDate: IsoDate | DateParts;
  readonly sex: 'F' | 'M' | 'X';
  readonly expiryDate: IsoDate;
  readonly surname: string;
  readonly givenNames: string;
  readonly optionalData?: string;
  readonly optionalData2?: string;
}

/**
 * Writes a zone with all its check digits (ICAO Doc 9303-3 §4.9). A number of more than nine characters runs on into the
 * optional data of TD1 and TD2, its check digit reckoned without the filler in the digit's usual place (Doc 9303-5 §4.2.4);
 * elsewhere it throws a RangeError, as does whatever else has no room. Names are cut.
 */
export function composeZone(content: ZoneContent, format: ZoneFormat = 'TD3'): string[] {
  const layout = layouts[format];
  const rows = Array.from({ length: layout.lineCount }, () => new Array<string>(layout.width).fill('<'));
  const put = (where: Span | undefined, text: string): void => {
    if (where === undefined ? text !== '' : text.length > where.to - where.from + 1) {
      throw new RangeError(`${format} has no room for ${text.length} characters here`);
    }
    if (where !== undefined) rows[where.line - 1]?.splice(where.from - 1, text.length, ...text);
  };
  for (const [name, text] of Object.entries(fieldTexts(content, layout))) put(layout.spans[name as SpanName], text);
  for (const check of layout.checks) {
    if (check.name === 'documentNumber' && content.documentNumber.length > 9) continue;
    const lines = rows.map((row) => row.join(''));
    put(check.at, checkDigit(check.over.map((where) => textAt(lines, where)).join('')));
  }
  return rows.map((row) => row.join(''));
}

function fieldTexts(content: ZoneContent, layout: Layout): Partial<Record<SpanName, string>> {
  const names = layout.spans.names;
  const width = names === undefined ? 0 : names.to - names.from + 1;
  return {
    documentCode: content.documentCode,
    issuingState: content.issuingState,
    nationality: content.nationality,
    birthDate: writeZoneDate(content.birthDate),
    sex: content.sex === 'X' ? '<' : content.sex,
    expiryDate: writeZoneDate(content.expiryDate),
    optionalData2: content.optionalData2 ?? '',
    names: writeNames(content.surname, content.givenNames, width),
    ...numberTexts(content, layout),
  };
}

function numberTexts(content: ZoneContent, layout: Layout): { documentNumber: string; optionalData: string } {
  const { documentNumber, optionalData = '' } = content;
  if (!layout.longNumbers || documentNumber.length <= 9) return { documentNumber, optionalData };
  const head = documentNumber.slice(0, 9);
  const tail = documentNumber.slice(9);
  return { documentNumber: head, optionalData: `${tail}${checkDigit(head + tail)}<${optionalData}` };
}
