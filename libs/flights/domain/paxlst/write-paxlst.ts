import { type Fault, type Result, refuse, success } from '#kernel';
import { checkInterchange } from '../edifact/check-interchange.js';
import { type Message, writeInterchange } from '../edifact/interchange.js';
import { unoaText } from '../edifact/repertoire.js';
import { type Segment, segment } from '../edifact/segment.js';
import { beginOf, directories, type Directory, namesNobody, type PaxlstFunction, type PaxlstKind, takesTransaction } from './directory.js';
import { type Flight, flightSegments } from './flight.js';
import type { PaxlstPerson } from './person.js';
import { personSegments } from './person-segments.js';
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
  if (lacking) return refuse('manifest.directory', { detail: `D.${directory} does not know this kind of message (${lacking.function}). Send the whole list, or choose a later directory.` });
  if (sections.length === 0 || sections.some((section) => section.people.length === 0 && !namesNobody(section.function))) return refuse('manifest.empty');

  const faults: Fault[] = [];
  const messages = sections.flatMap((section) => {
    const people = section.people.map((person) => {
      const written = personSegments(person, kind);
      faults.push(...written.faults);
      return written.segments;
    });
    return messagesOf(transmission, section.function, directory, people);
  });
  if (faults.length > 0) return refuse('manifest.unwritable', { errors: faults });
  const { sender, recipient, prepared, reference } = transmission;
  const envelope = { sender: unoaText(sender), recipient: unoaText(recipient), ...prepared, reference, messageType: 'PAXLST', release: directory };
  const text = writeInterchange(envelope, messages.map((message, index): Message => ({ ...message, reference: `PAX${String(index + 1).padStart(3, '0')}` })));
  const wrong = checkInterchange(text, paxlstRules);
  if (wrong.length > 0) return refuse('manifest.unwritable', { errors: wrong.map(({ segment: at, tag, fault }) => ({ pointer: `/segments/${at}`, detail: `${tag} ${fault}` })) });
  return success(text);
}

/** One message, or several of one access reference: the first says `C` (creation), the last `F` (final; data element 0073). */
function messagesOf(transmission: PaxlstTransmission, name: PaxlstFunction, directory: Directory, people: readonly (readonly Segment[])[]): Omit<Message, 'reference'>[] {
  const { kind, flight, perMessage } = transmission;
  const begin = beginOf(kind, name, directory)!;
  const parts = Array.from({ length: Math.max(1, Math.ceil(people.length / perMessage)) }, (_, index) => people.slice(index * perMessage, (index + 1) * perMessage));
  return parts.map((part, index) => ({
    header: parts.length === 1 ? [] : [[accessReference(flight)], [String(index + 1).padStart(2, '0'), index === 0 ? 'C' : index === parts.length - 1 ? 'F' : '']],
    segments: [
      segment('BGM', begin.document, begin.identifier),
      ...(transmission.transaction && takesTransaction(directory) ? [segment('RFF', ['TN', unoaText(transmission.transaction)])] : []),
      ...contactSegments(transmission.contact),
      ...flightSegments(flight),
      ...part.flat(),
      segment('CNT', [kind === 'crew' ? '41' : '42', String(transmission.total)]),
    ],
  }));
}

const accessReference = ({ carrier, number, departure }: Flight): string => `${carrier}${number}/${departure.at.slice(0, 6)}/${departure.at.slice(6)}`;

function contactSegments({ surname, givenNames = '', phone = '', fax = '', email = '' }: PaxlstTransmission['contact']): Segment[] {
  // Level A has no at sign: the guide spells it out.
  const numbers = [[phone, 'TE'], [fax, 'FX'], [email.replaceAll('@', '.AT.'), 'EM']].filter(([value]) => value !== '').map(([value, kind]) => [unoaText(value!), kind!]);
  return [segment('NAD', 'MS', '', '', [unoaText(surname), unoaText(givenNames)]), ...(numbers.length > 0 ? [segment('COM', ...numbers)] : [])];
}
