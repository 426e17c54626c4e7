import { stateOf } from '#kernel';
import { unoaName, unoaText } from '../edifact/repertoire.js';
import { type Element, type Segment, segment } from '../edifact/segment.js';
import type { PaxlstKind } from './directory.js';
import type { PaxlstDocument, PaxlstPerson } from './person.js';

const longestName = 35;
const longestPlace = 70;
/** A segment for what is told, in characters of level A; none where nothing is left to tell. */
function given(value: string | undefined, make: (value: string) => Segment): Segment[] {
  const text = unoaText(value ?? '');
  return text === '' ? [] : [make(text)];
}
/** `1972-09-07` is `720907`. */
const day = (date: string): string => date.slice(2).replaceAll('-', '');
/** A code as it stands in a document, in the form of ISO 3166-1: Germany's `D` is `DEU`. */
const state = (code: string): string => stateOf(code) ?? code;
const place = (qualifier: string) => (code: string): Segment => segment('LOC', qualifier, code);

/** What is wrong with a name; null where it can be written. */
export function nameFault(person: Pick<PaxlstPerson, 'surname' | 'givenNames'>): string | null {
  const name = nameOf(person);
  if (!name) return 'The name has letters that no table writes in A to Z.';
  return name[0] === '' ? 'There is no name.' : null;
}

/** The segments of one person (groups 4 and 5), whose name can be written. */
export function personSegments(person: PaxlstPerson, kind: PaxlstKind): Segment[] {
  return [
    segment('NAD', kind === 'crew' ? 'FM' : 'FL', '', '', nameOf(person) ?? '', ...addressOf(person)),
    segment('ATT', '2', '', person.sex === 'X' ? 'U' : person.sex),
    segment('DTM', ['329', day(person.birthDate)]),
    ...(person.bags ? [segment('MEA', 'CT', '', ['', String(person.bags.count)])] : []),
    ...(person.verified === undefined ? [] : [segment('GEI', '4', person.verified ? '173' : '174')]),
    ...(person.bags?.tags ? [segment('FTX', 'BAG', '', '', [unoaText(person.bags.tags.first), String(person.bags.tags.count)])] : []),
    ...given(person.clearance, place('22')),
    ...given(person.residence, (code) => segment('LOC', '174', state(code))),
    ...given(person.embarkation, place('178')),
    ...given(person.debarkation, place('179')),
    ...given(person.birthPlace, (text) => segment('LOC', '180', ['', '', '', text.slice(0, longestPlace)])),
    ...given(person.phone, (phone) => segment('COM', [phone, 'TE'])),
    segment('NAT', '2', state(person.nationality)),
    ...given(person.locator, (locator) => segment('RFF', ['AVF', locator])),
    ...given(person.reference, (reference) => segment('RFF', ['ABO', reference])),
    ...given(person.seat, (seat) => segment('RFF', ['SEA', seat])),
    ...person.documents.flatMap(documentSegments),
  ];
}

/**
 * Surname, first and further given names in capitals A to Z, each cut after 35 letters as the guide asks; who has one name only has it as
 * the surname (Doc 9303-3 §4.6). Null where it cannot be written.
 */
export function nameOf({ surname, givenNames }: Pick<PaxlstPerson, 'surname' | 'givenNames'>): string[] | null {
  const [family, own] = [unoaName(surname), unoaName(givenNames)];
  if (family === null || own === null) return null;
  const [primary, others] = family === '' ? [own, ''] : [family, own];
  const [first = '', ...further] = others.split(' ');
  return [primary, first, further.join(' ')].map((part) => part.slice(0, longestName).trim());
}

function addressOf({ address }: PaxlstPerson): Element[] {
  if (!address) return [];
  const { street, city, region = '', postcode = '', country } = address;
  return [unoaText(street), unoaText(city), ['', '', '', unoaText(region)], unoaText(postcode), state(country)];
}

const documentSegments = ({ kind, number, expiresOn, issuer }: PaxlstDocument): Segment[] => [
  segment('DOC', kind, unoaText(number)),
  ...(expiresOn ? [segment('DTM', ['36', day(expiresOn)])] : []),
  segment('LOC', '91', state(issuer)),
];
