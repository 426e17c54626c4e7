import { readNames } from '#kernel';
import { checkDigit } from './check-digit.js';
import { readDocumentNumber } from './document-number.js';
import { type Check, layoutOf, textAt } from './layouts.js';
import { type NationalLayout, nationalLayoutOf } from './national-layouts.js';
import { readZoneDate } from './zone-date.js';
import type { CheckResult, Zone } from './zone.js';

/** Why lines are no zone of ICAO Doc 9303. */
export type NoZone =
  | { readonly reason: 'wrong-shape' | 'wrong-character' }
  | { readonly reason: 'national-layout'; readonly layout: NationalLayout };

const bare = (text: string): string => text.replace(/<+$/, '');

/**
 * Reads a machine-readable zone of ICAO Doc 9303: two lines of 44 or 36, or three of 30, of `0-9A-Z<`, in order.
 * A zone whose check digits fail is still returned, with each check's result: whether to trust it is `judge`'s to say. Never
 * throws, whatever the lines hold.
 */
export function parseZone(lines: readonly string[]): Zone | NoZone {
  if (!lines.every((line) => /^[0-9A-Z<]*$/.test(line))) return { reason: 'wrong-character' };
  const national = nationalLayoutOf(lines);
  if (national !== undefined) return { reason: 'national-layout', layout: national };
  const layout = layoutOf(lines);
  if (layout === undefined) return { reason: 'wrong-shape' };

  const numberCheck = layout.checks.find((check) => check.name === 'documentNumber');
  if (numberCheck === undefined) throw new Error(`${layout.format} lacks the check of its document number`);
  const number = readDocumentNumber(layout, numberCheck, lines);
  const { spans } = layout;
  const sex = textAt(lines, spans.sex);
  return {
    format: layout.format,
    lines: [...lines],
    fields: {
      documentCode: bare(textAt(lines, spans.documentCode)),
      issuingState: bare(textAt(lines, spans.issuingState)),
      documentNumber: number.documentNumber,
      nationality: bare(textAt(lines, spans.nationality)),
      birthDate: readZoneDate(textAt(lines, spans.birthDate)),
      sex: sex === 'F' || sex === 'M' ? sex : 'X',
      expiryDate: readZoneDate(textAt(lines, spans.expiryDate)),
      optionalData: number.optionalData,
      optionalData2: bare(textAt(lines, spans.optionalData2)),
      ...readNames(textAt(lines, spans.names)),
    },
    checks: layout.checks.map((check) => (check === numberCheck ? number.check : verify(check, lines))),
  };
}

function verify(check: Check, lines: readonly string[]): CheckResult {
  const checked = check.over.map((where) => textAt(lines, where)).join('');
  const found = textAt(lines, check.at);
  const expected = checkDigit(checked);
  const empty = check.fillerAllowed === true && found === '<' && /^<*$/.test(checked);
  return { name: check.name, found, expected, holds: empty || found === expected };
}

/** Tells a zone from the reason why there is none. */
export const isZone = (result: Zone | NoZone): result is Zone => 'fields' in result;

/** True when every check digit of the zone holds. */
export const checksHold = (zone: Zone): boolean => zone.checks.every((check) => check.holds);
