import { compareTicketName } from '#flights';
import type { TravelDocumentData } from '#travellers';
import type { Agreement, Agreements } from '../../domain/reconciliation/lists.js';
import { printedAs } from '../stale/print-facts.js';

/** A name as a list wrote it. */
export interface WrittenName {
  readonly surname: string;
  readonly givenNames: string;
}

export const unknown: Agreements = { name: 'unknown', documentNumber: 'unknown' };

const sameLetters = (one: WrittenName, other: WrittenName): boolean =>
  printedAs(one.surname) === printedAs(other.surname) && printedAs(one.givenNames) === printedAs(other.givenNames);

/** A name that a carrier would let pass is the passport's name; one that cannot be compared is not called different. */
export function nameAgreement(written: WrittenName | null, document: TravelDocumentData | undefined): Agreement {
  if (!written || !document) return 'unknown';
  if (sameLetters(written, document)) return 'same';
  const text = `${written.surname}/${written.givenNames}`;
  const { grade } = compareTicketName(text, { surname: document.surname, givenNames: document.givenNames, state: document.issuingState });
  if (grade === null) return 'unknown';
  return grade === 'identical' || grade === 'tolerated' ? 'same' : 'different';
}

const plainNumber = (number: string): string => number.replace(/[^A-Z0-9]/gi, '').toUpperCase();

export function numberAgreement(written: string | null, document: TravelDocumentData | undefined): Agreement {
  if (!written || !document) return 'unknown';
  return plainNumber(written) === plainNumber(document.number) ? 'same' : 'different';
}

/** Of two sources of one list: a difference in either is a difference. */
export const both = (one: Agreement, other: Agreement): Agreement => (one === 'unknown' ? other : other === 'unknown' || one === 'different' ? one : other);

/** `Nowak, Tomasz`, as supplier lists tell names. */
export function nameFromList(name: string | null | undefined): WrittenName | null {
  if (!name) return null;
  const at = name.indexOf(', ');
  return at < 0 ? { surname: name, givenNames: '' } : { surname: name.slice(0, at), givenNames: name.slice(at + 2) };
}

/** Enough to tell two passports apart, and not a passport's number. */
export const endingOf = (number: string | null | undefined): string | null => (number ? number.slice(-3) : null);
