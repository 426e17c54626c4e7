import { airimpDay, airimpName, airimpText, pieces } from './airimp.js';
import { type ListedPerson, type ManifestDelta, recordOf } from './manifest-delta.js';
import { docsFields, nameElement } from './ssr.js';

/** The flight of a name list. */
export interface NameListFlight {
  readonly carrier: string;
  readonly number: string;
  /** Day of departure where the flight starts, ISO 8601. */
  readonly date: string;
  readonly from: string;
  readonly to: string;
  /** Class that the seats are booked in (RBD), such as `Y`. */
  readonly serviceClass: string;
}

const lineLength = 64;
const linesPerPart = 60;
/** `-AA999`, but a party of more than 99 bears one letter. */
const groupRoom = 6;

/** Everybody on a flight, for its check-in (IATA RP 1708): by booking, in parts of 60 lines. Lines end in CRLF. */
export const writePnl = (flight: NameListFlight, people: readonly ListedPerson[]): string => parts('PNL', flight, people.length, [{ header: null, elements: nameElements(people) }]);

/**
 * What is different from the list before (IATA RP 1708 §3): who is deleted, added, or changed otherwise than in name; a new name is the old one
 * deleted and the new one added. `total` passengers are booked now.
 */
export function writeAdl(flight: NameListFlight, { added, changed, removed }: ManifestDelta, total: number): string {
  const renamed = changed.filter(({ before, after }) => keyOf(before) !== keyOf(after));
  const others = changed.filter(({ before, after }) => keyOf(before) === keyOf(after));
  return parts('ADL', flight, total, [
    { header: 'DEL', elements: nameElements([...removed, ...renamed.map(({ before }) => before)]) },
    { header: 'ADD', elements: nameElements([...added, ...renamed.map(({ after }) => after)]) },
    { header: 'CHG', elements: nameElements(others.map(({ after }) => after)) },
  ]);
}

interface Section {
  readonly header: 'DEL' | 'ADD' | 'CHG' | null;
  readonly elements: readonly (readonly string[])[];
}

const keyOf = (person: ListedPerson): string => `${nameElement(person)} ${recordOf(person)}`;
const written = (record: string): string => airimpText(record).replace(/[^A-Z0-9]/g, '');

/** Elements for each surname of a record, with what is known of each person under it. A record of several elements is marked as one group. */
function nameElements(people: readonly ListedPerson[]): string[][] {
  let groups = 0;
  return [...Map.groupBy(people, recordOf)].flatMap(([record, party]) => {
    const packs = [...Map.groupBy(party, (person) => airimpName(person).surname).values()].flatMap(packed);
    const group = packs.length > 1 && record !== '' ? `-${groupName(groups++)}${party.length}` : '';
    return packs.map((some) => [
      `${some.length}${airimpName(some[0]!).surname}/${some.map((person) => airimpName(person).given).join('/')}${group}`,
      ...(record === '' ? [] : [`.L/${written(record)}`]),
      ...some.flatMap(remarks),
    ]);
  });
}

/** As many of a family in one element as fit its line, with room for the mark of a group. */
function packed(family: readonly ListedPerson[]): ListedPerson[][] {
  const packs: ListedPerson[][] = [];
  let length = 0;
  for (const person of family) {
    const { surname, given } = airimpName(person);
    if (packs.length === 0 || length + given.length + 1 > lineLength - groupRoom) {
      packs.push([]);
      length = 1 + surname.length;
    }
    packs.at(-1)!.push(person);
    length += given.length + 1;
  }
  return packs;
}

const groupName = (index: number): string => (index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26))) + String.fromCharCode(65 + (index % 26));

function remarks(person: ListedPerson): string[] {
  const name = nameElement(person);
  const docs = docsFields(person);
  const texts = [...(person.ticketNumber ? [`TKNE HK1 ${airimpText(person.ticketNumber)}/1-${name}`] : []), ...(docs ? [`DOCS HK1/${docs}-${name}`] : [])];
  return texts.flatMap((text) => {
    const [first, ...rest] = pieces(text, lineLength - '.R/'.length, lineLength - '.RN/'.length);
    return [`.R/${first}`, ...rest.map((piece) => `.RN/${piece}`)];
  });
}

/** Each part repeats the flight, the total and the header of its section; no element is torn. */
function parts(kind: 'PNL' | 'ADL', flight: NameListFlight, total: number, sections: readonly Section[]): string {
  const { carrier, number, date, from, to, serviceClass } = flight;
  const bodies: string[][] = [[]];
  for (const { header, elements } of sections) {
    let isOpen = false;
    for (const element of elements) {
      if (bodies.at(-1)!.length > 0 && bodies.at(-1)!.length + element.length + (isOpen ? 0 : 1) > linesPerPart) {
        bodies.push([]);
        isOpen = false;
      }
      if (header && !isOpen) bodies.at(-1)!.push(header);
      isOpen = true;
      bodies.at(-1)!.push(...element);
    }
  }
  const texts = bodies.map((body, index) => [
    kind,
    `${carrier}${number.padStart(3, '0')}/${airimpDay(date)} ${from} PART${index + 1}`,
    `RBD ${serviceClass}/${serviceClass}`,
    `-${to}${String(total).padStart(3, '0')}${serviceClass}`,
    ...body,
    index === bodies.length - 1 ? `END${kind}` : `ENDPART${index + 1}`,
  ]);
  return texts.map((lines) => lines.map((line) => `${line}\r\n`).join('')).join('\r\n');
}
