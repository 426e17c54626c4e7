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

const upper = (text: string): string => text.toUpperCase();

/** Most names are written alike; only what is not is spelled out in Latin letters first, which costs a hundred times as much. */
const sameLetters = (one: WrittenName, other: WrittenName): boolean =>
  (upper(one.surname) === upper(other.surname) && upper(one.givenNames) === upper(other.givenNames)) ||
  (printedAs(one.surname) === printedAs(other.surname) && printedAs(one.givenNames) === printedAs(other.givenNames));

/** A name that a carrier would let pass is the passport's name; one that cannot be compared is not called different. */
function compareNames(written: WrittenName, document: TravelDocumentData): Agreement {
  if (sameLetters(written, document)) return 'same';
  const { grade } = compareTicketName(`${written.surname}/${written.givenNames}`, { surname: document.surname, givenNames: document.givenNames, state: document.issuingState });
  if (grade === null) return 'unknown';
  return grade === 'identical' || grade === 'tolerated' ? 'same' : 'different';
}

/** Compares names with one passport's. Lists repeat what one of them says: each spelling is compared once. */
export function namesAgainst(document: TravelDocumentData | undefined): (written: WrittenName | null) => Agreement {
  const known = new Map<string, Agreement>();
  return (written) => {
    if (!written || !document) return 'unknown';
    const key = `${written.surname}/${written.givenNames}`;
    const found = known.get(key) ?? compareNames(written, document);
    known.set(key, found);
    return found;
  };
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
