import type { IsoDate } from '#kernel';
import { isoCodeOf } from '../zone/states.js';
import type { ZoneFields } from '../zone/zone.js';
import { isPartial, readZoneDate, writeZoneDate } from '../zone/zone-date.js';
import { compareNames, type NameAgreement } from './compare-names.js';
import { type Finding, finding } from './finding.js';
import type { FindingCode } from './findings-catalogue.js';

/** What the traveller, or whoever booked, typed. What is missing is not compared. */
export interface TypedAnswers {
  readonly surname?: string | undefined;
  readonly givenNames?: string | undefined;
  /** ISO 3166-1 alpha-3. */
  readonly nationality?: string | undefined;
  readonly birthDate?: IsoDate | undefined;
  readonly documentNumber?: string | undefined;
  readonly expiryDate?: IsoDate | undefined;
  readonly sex?: 'F' | 'M' | 'X' | undefined;
}

/**
 * Compares what was read with what was typed, field by field; every difference is a finding with both values. Names and
 * nationality have no check digit, so that a missing answer is a finding, too. Dates are compared without their century.
 */
export const compare = (read: ZoneFields, typed: TypedAnswers): Finding[] => [
  ...name(read, typed),
  ...nationality(read, typed),
  ...birthDate(read, typed),
  ...documentNumber(read, typed),
  ...expiryDate(read, typed),
  ...(typed.sex !== undefined && typed.sex !== read.sex ? [differs('sex.differs', 'sex', typed.sex, read.sex)] : []),
];

const differs = (code: FindingCode, field: string, expected: string, found: string): Finding =>
  finding(code, { field, expected, found });

const nameFindings: Record<NameAgreement, FindingCode | null> = {
  same: null,
  truncated: 'name.truncated',
  incomplete: 'name.incomplete',
  rearranged: 'name.spelling-variant',
  variant: 'name.spelling-variant',
  differs: 'name.differs',
};

function name(read: ZoneFields, typed: TypedAnswers): Finding[] {
  const { surname = '', givenNames = '' } = typed;
  if (`${surname}${givenNames}`.trim() === '') return [finding('name.not-compared', { field: 'name' })];
  const code = nameFindings[compareNames(read, { surname, givenNames })];
  if (code === null) return [];
  const written = (full: { surname: string; givenNames: string }): string => `${full.surname}, ${full.givenNames}`;
  return [differs(code, 'name', written({ surname, givenNames }), written(read))];
}

function nationality(read: ZoneFields, typed: TypedAnswers): Finding[] {
  if (typed.nationality === undefined) return [finding('nationality.not-compared', { field: 'nationality' })];
  if (isoCodeOf(read.nationality) === isoCodeOf(typed.nationality)) return [];
  return [differs('nationality.differs', 'nationality', typed.nationality, read.nationality)];
}

/** An unknown part agrees with anything; that it is unknown is a finding. */
function birthDate(read: ZoneFields, typed: TypedAnswers): Finding[] {
  if (typed.birthDate === undefined) return [];
  const { written, possible } = read.birthDate;
  const expected = readZoneDate(writeZoneDate(typed.birthDate));
  const agrees = possible && (['year', 'month', 'day'] as const).every((part) => [null, expected[part]].includes(read.birthDate[part]));
  if (!agrees) return [differs('birth-date.differs', 'birthDate', typed.birthDate, written)];
  return isPartial(read.birthDate) ? [differs('birth-date.partial', 'birthDate', typed.birthDate, written)] : [];
}

function documentNumber(read: ZoneFields, typed: TypedAnswers): Finding[] {
  const expected = typed.documentNumber?.toUpperCase().replace(/[^0-9A-Z]/g, '');
  if (expected === undefined || expected === '' || expected === read.documentNumber.replaceAll('<', '')) return [];
  return [differs('document-number.differs', 'documentNumber', expected, read.documentNumber)];
}

function expiryDate(read: ZoneFields, typed: TypedAnswers): Finding[] {
  const { expiryDate: expected } = typed;
  if (expected === undefined || writeZoneDate(expected) === read.expiryDate.written) return [];
  return [differs('expiry-date.differs', 'expiryDate', expected, read.expiryDate.written)];
}
