import { type Fault, type Result, refuse, success } from '#kernel';
import { checkInterchange } from '../edifact/check-interchange.js';
import { type Message, writeInterchange } from '../edifact/interchange.js';
import { unoaText } from '../edifact/repertoire.js';
import { type Segment, segment } from '../edifact/segment.js';
import { beginOf, directories, type Directory, namesNobody, type PaxlstFunction, type PaxlstKind, takesTransaction } from './directory.js';
import { type Flight, flightSegments } from './flight.js';
import type { PaxlstPerson } from './person.js';
import { nameFault, personSegments } from './person-segments.js';
import { paxlstRules } from './paxlst-rules.js';

/** People of whom the same is told: that they are on the flight, that something of them changed, that they no longer come. */
export interface PaxlstSection {
  readonly function: PaxlstFunction;
  readonly people: readonly PaxlstPerson[];
}

/** A transmission about one flight. */
export interface PaxlstTransmission {
  /** `02B`, `05B`, `12B` or `15B`; any other is refused. */
  readonly directory: string;
  readonly kind: PaxlstKind;
  readonly sender: string;
  readonly recipient: string;
  /** When it was drawn up, `YYMMDD` and `HHMM` by the sender's clock. */
  readonly prepared: { readonly date: string; readonly time: string };
  /** Number of the interchange, up to 14 characters. */
  readonly reference: string;
  /** Number of the transaction, in directories that know one. */
  readonly transaction: string | null;
  /** Whom the authority asks. */
  readonly contact: { readonly surname: string; readonly givenNames?: string; readonly phone?: string; readonly fax?: string; readonly email?: string };
  readonly flight: Flight;
  readonly sections: readonly PaxlstSection[];
  /** Passengers, or crew, on the flight: not only those who are named here. */
  readonly total: number;
  /** More people than these are parted into several messages. */
  readonly perMessage: number;
}

const isDirectory = (text: string): text is Directory => (directories as readonly string[]).includes(text);

/**
 * Writes a PAXLST interchange by the WCO/IATA/ICAO guide, and reads it over before it leaves. Refuses `manifest.directory` for one that there
 * is not or that lacks a function, `manifest.empty`, and `manifest.unwritable` with a pointer at everybody whose data does not fit.
 */
export function writePaxlst(transmission: PaxlstTransmission): Result<string> {
  const { directory, kind, sections } = transmission;
  if (!isDirectory(directory)) return refuse('manifest.directory', { detail: `Choose one of ${directories.map((one) => `D.${one}`).join(', ')}.` });
  const lacking = sections.find((section) => !beginOf(kind, section.function, directory));
  if (lacking) return refuse('manifest.directory', { detail: `D.${directory} does not know this kind of message (${lacking.function}). ${namesNobody(lacking.function) ? 'Choose' : 'Send the whole list, or choose'} a later directory.` });
  if (sections.length === 0 || sections.some((section) => section.people.length === 0 && !namesNobody(section.function))) return refuse('manifest.empty');

  const pointerTo = ({ id }: PaxlstPerson): string => `/${kind === 'crew' ? 'crew' : 'travellers'}/${id}`;
  const unnamed = sections.flatMap((section) => section.people).flatMap((person): Fault[] => {
    const detail = nameFault(person);
    return detail ? [{ pointer: pointerTo(person), detail }] : [];
  });
  const messages = sections.flatMap((section) => messagesOf(transmission, { ...section, people: section.people.filter((person) => !nameFault(person)) }, directory));
  const { sender, recipient, prepared, reference } = transmission;
  const envelope = { sender: unoaText(sender), recipient: unoaText(recipient), ...prepared, reference, messageType: 'PAXLST', release: directory };
  const text = writeInterchange(envelope, messages.map(({ header, placed }, index): Message => ({ reference: `PAX${String(index + 1).padStart(3, '0')}`, header, segments: placed.map(({ segment: one }) => one) })));
  const wrong = checkInterchange(text, paxlstRules);
  if (wrong.length + unnamed.length === 0) return success(text);
  // Behind the headers of interchange and group, each message stands between its own header and trailer.
  const owners = [null, null, ...messages.flatMap(({ placed }) => [null, ...placed.map(({ person }) => person), null])];
  const errors = wrong.map(({ segment: at, tag, fault }): Fault => {
    const owner = owners[at - 1];
    return { pointer: owner ? pointerTo(owner) : `/segments/${at}`, detail: `${tag} ${fault}` };
  });
  return refuse('manifest.unwritable', { errors: [...errors, ...unnamed] });
}

/** A segment, and whom it is about. */
interface Placed {
  readonly segment: Segment;
  readonly person: PaxlstPerson | null;
}

/** One message, or several of one access reference: the first says `C` (creation), the last `F` (final; data element 0073). */
function messagesOf(transmission: PaxlstTransmission, { function: name, people }: PaxlstSection, directory: Directory): { readonly header: Message['header']; readonly placed: readonly Placed[] }[] {
  const { kind, flight, perMessage, transaction, contact, total } = transmission;
  const begin = beginOf(kind, name, directory)!;
  const parts = Array.from({ length: Math.max(1, Math.ceil(people.length / perMessage)) }, (_, index) => people.slice(index * perMessage, (index + 1) * perMessage));
  const about = (person: PaxlstPerson | null) => (one: Segment): Placed => ({ segment: one, person });
  const head = [
    segment('BGM', begin.document, begin.identifier),
    ...(transaction && takesTransaction(directory) ? [segment('RFF', ['TN', unoaText(transaction)])] : []),
    ...contactSegments(contact),
    ...flightSegments(flight),
  ];
  return parts.map((part, index) => ({
    header: parts.length === 1 ? [] : [[accessReference(flight)], [String(index + 1).padStart(2, '0'), index === 0 ? 'C' : index === parts.length - 1 ? 'F' : '']],
    placed: [
      ...head.map(about(null)),
      ...part.flatMap((person) => personSegments(person, kind).map(about(person))),
      about(null)(segment('CNT', [kind === 'crew' ? '41' : '42', String(total)])),
    ],
  }));
}

const accessReference = ({ carrier, number, departure }: Flight): string => `${carrier}${number}/${departure.at.slice(0, 6)}/${departure.at.slice(6)}`;

function contactSegments({ surname, givenNames = '', phone = '', fax = '', email = '' }: PaxlstTransmission['contact']): Segment[] {
  // Level A has no at sign: the guide spells it out.
  const numbers = [[phone, 'TE'], [fax, 'FX'], [email.replaceAll('@', '.AT.'), 'EM']].filter(([value]) => value !== '').map(([value, kind]) => [unoaText(value!), kind!]);
  return [segment('NAD', 'MS', '', '', [unoaText(surname), unoaText(givenNames)]), ...(numbers.length > 0 ? [segment('COM', ...numbers)] : [])];
}
