import { airimpDate, airimpDay, airimpName, airimpState, airimpText, pieces } from './airimp.js';
import type { ListedPerson } from './manifest-delta.js';

/** The flight, and what else a carrier wants to know of everybody on it. */
export interface SsrFlight {
  readonly carrier: string;
  readonly number: string;
  /** Day of departure where the flight starts, ISO 8601. */
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly serviceClass: string;
  /** Country that the approvals are for, by three letters. */
  readonly destination: string | null;
  /** Where the group stays, in the order street, city, region, postcode; none where nobody asked. */
  readonly address: { readonly street: string; readonly city: string; readonly region?: string; readonly postcode?: string } | null;
}

/** Characters of a line of a reservation message (AIRIMP §2.2). */
const lineLength = 69;

/** Whom a line is for, at its end. */
export const nameElement = (person: ListedPerson): string => {
  const { surname, given } = airimpName(person);
  return `1${surname}/${given}`;
};

/** What a document says, in the order of DOCS: type, issuer, number, nationality, birth, sex, expiry, surname, given names. */
export function docsFields(person: ListedPerson): string | null {
  const { documentType, issuingState, documentNumber, nationality, birthDate, sex, expiryDate } = person;
  if (!issuingState || !documentNumber || !nationality || !birthDate || !expiryDate) return null;
  const { surname, given } = airimpName(person);
  const kind = documentType?.startsWith('P') === false ? documentType.slice(0, 1) : 'P';
  return [kind, airimpState(issuingState), airimpText(documentNumber), airimpState(nationality), airimpDate(birthDate), sex === null || sex === 'X' ? 'U' : sex, airimpDate(expiryDate), surname, given].join('/');
}

/**
 * Lines of one person for the carrier of a flight (AIRIMP §3.9): DOCS, then DOCO, DOCA and TKNE where there is something to tell. `HK` says that
 * it holds, `XX` cancels what was said before.
 */
export function ssrLines(person: ListedPerson, flight: SsrFlight, action: 'HK' | 'XX' = 'HK'): string[] {
  const { carrier, number, from, to, serviceClass, date, destination, address } = flight;
  const name = nameElement(person);
  const docs = docsFields(person);
  const parts: readonly (readonly [string, string | null])[] = [
    ['DOCS', docs && `${action}1/${docs}-${name}`],
    ['DOCO', person.approvalNumber && destination ? `${action}1//V/${airimpText(person.approvalNumber)}///${destination}-${name}` : null],
    ['DOCA', address && destination ? `${action}1/D/${[destination, address.street, address.city, address.region ?? '', address.postcode ?? ''].map(airimpText).join('/')}-${name}` : null],
    ['TKNE', person.ticketNumber && `${action}1 ${from}${to}${number.padStart(4, '0')}${serviceClass}${airimpDay(date)}-${name}.${airimpText(person.ticketNumber)}C1`],
  ];
  return parts.flatMap(([code, content]) => (content ? folded(`SSR ${code} ${carrier} `, content) : []));
}

/** A line that is too long goes on in the next, which repeats what it is and three slants. */
function folded(head: string, content: string): string[] {
  const next = `${head.trimEnd()}///`;
  const [first, ...rest] = pieces(content, lineLength - head.length, lineLength - next.length);
  return [head + first, ...rest.map((piece) => next + piece)];
}
