import { type Result, refuse, success } from '#kernel';
import type { Leg } from '../leg.js';
import { tellsCancelledFlight, takesChanges } from '../paxlst/directory.js';
import { localMinute } from '../paxlst/flight.js';
import type { PaxlstDocument, PaxlstPerson } from '../paxlst/person.js';
import { type PaxlstSection, writePaxlst } from '../paxlst/write-paxlst.js';
import { isUnchanged, type ListedPerson, type ManifestDelta, recordOf } from './manifest-delta.js';
import type { ManifestKind } from './manifest-kind.js';
import type { ManifestSettings } from './manifest-settings.js';
import { writeAdl, writePnl } from './name-list.js';
import { ssrLines } from './ssr.js';

/** What a message is made of. */
export interface MessageSource {
  readonly leg: Leg;
  /** Everybody who is on the leg now. */
  readonly people: readonly ListedPerson[];
  /** Since the last one that this receiver was sent; null for the first, or when the whole list is to be sent anew. */
  readonly delta: ManifestDelta | null;
  /** The leg does not go: whoever was told of it is told that. */
  readonly isCancelled: boolean;
  readonly settings: ManifestSettings;
  /** Of this manifest; the message is known by it. */
  readonly id: string;
  readonly preparedAt: Date;
}

export type MessageKind = Exclude<ManifestKind, 'list'>;

/** Whether this is a file of additions, changes and deletions rather than a whole list. */
export const tellsChanges = (kind: MessageKind, { delta, settings }: Pick<MessageSource, 'delta' | 'settings'>): boolean =>
  delta !== null && (kind === 'pnl' || kind === 'ssr' || (kind === 'paxlst' && takesChanges(settings.directory)));

/** Writes the message of a kind. Refuses `manifest.empty` and what {@link writePaxlst} refuses. */
export function composeMessage(kind: MessageKind, source: MessageSource): Result<string> {
  const { people, delta } = source;
  if (delta ? isUnchanged(delta) : people.length === 0) return refuse('manifest.empty');
  return writers[kind](source);
}

const writers: Record<MessageKind, (source: MessageSource) => Result<string>> = {
  paxlst: (source) => paxlst(source, 'passengers', sectionsOf(source)),
  crew: (source) => paxlst(source, 'crew', [{ function: source.delta ? 'change' : 'original', people: source.people.map((one) => personOf(one, source.leg)) }]),
  pnl: ({ leg, settings, people, delta }) => {
    const flight = { carrier: leg.carrier, number: leg.number, date: leg.departsAt.slice(0, 10), from: leg.from, to: leg.to, serviceClass: settings.serviceClass };
    return success(delta ? writeAdl(flight, delta, people.length) : writePnl(flight, people));
  },
  ssr: ({ leg, settings, people, delta }) => {
    const { carrier, number, from, to, departsAt, toCountry } = leg;
    const address = settings.stayStreet && settings.stayCity ? { street: settings.stayStreet, city: settings.stayCity } : null;
    const flight = { carrier, number, from, to, date: departsAt.slice(0, 10), serviceClass: settings.serviceClass, destination: toCountry, address };
    const cancelled = delta ? [...delta.removed, ...delta.changed.map(({ before }) => before)] : [];
    const told = delta ? [...delta.added, ...delta.changed.map(({ after }) => after)] : people;
    const lines = [...cancelled.flatMap((person) => ssrLines(person, flight, 'XX')), ...told.flatMap((person) => ssrLines(person, flight))];
    return lines.length === 0 ? refuse('manifest.empty') : success(lines.map((line) => `${line}\r\n`).join(''));
  },
};

function paxlst({ leg, settings, id, preparedAt, people }: MessageSource, kind: 'passengers' | 'crew', sections: readonly PaxlstSection[]): Result<string> {
  const stamp = localMinute(preparedAt.toISOString());
  const reference = id.replaceAll('-', '').slice(-14).toUpperCase();
  return writePaxlst({
    directory: settings.directory, kind, sender: settings.sender, recipient: settings.recipient, prepared: { date: stamp.slice(0, 6), time: stamp.slice(6) }, reference, transaction: reference,
    contact: { surname: settings.contactName, phone: settings.contactPhone, email: settings.contactEmail },
    flight: { carrier: leg.carrier, number: leg.number, departure: { place: leg.from, at: localMinute(leg.departsAt) }, arrival: { place: leg.to, at: localMinute(leg.arrivesAt) } },
    sections, total: people.length, perMessage: settings.perMessage,
  });
}

/** Of a flight that does not go one message says so for everybody; a receiver whose directory lacks that one is told of each reservation. */
function sectionsOf(source: MessageSource): PaxlstSection[] {
  const { leg, people, delta, isCancelled, settings } = source;
  const changes = tellsChanges('paxlst', source);
  if (isCancelled && (tellsCancelledFlight(settings.directory) || !changes)) return [{ function: 'flight-cancelled', people: [] }];
  return changes && delta ? changesOf(source, delta) : [{ function: 'original', people: people.map((one) => personOf(one, leg)) }];
}

/** Who is new, who is different, and who comes no more: of a booking that others still go on it is a reduction in party, else a cancelled reservation. */
function changesOf({ leg, people }: MessageSource, { added, changed, removed }: ManifestDelta): PaxlstSection[] {
  const remaining = new Set(people.map(({ booking }) => booking));
  const [fewer, none] = [removed.filter(({ booking }) => remaining.has(booking)), removed.filter(({ booking }) => !remaining.has(booking))];
  const sections = [['reduce', fewer], ['cancel', none], ['change', changed.map(({ after }) => after)], ['original', added]] as const;
  return sections.flatMap(([name, some]) => (some.length > 0 ? [{ function: name, people: some.map((one) => personOf(one, leg)) }] : []));
}

const identityCards: readonly string[] = ['I', 'A', 'C'];

function personOf(person: ListedPerson, leg: Leg): PaxlstPerson {
  const type = person.documentType?.slice(0, 1) ?? 'P';
  const kind = (type === 'P' ? 'P' : identityCards.includes(type) ? type : 'F') as PaxlstDocument['kind'];
  const approval: PaxlstDocument[] = person.approvalNumber && leg.toCountry ? [{ kind: 'V', number: person.approvalNumber, expiresOn: null, issuer: leg.toCountry }] : [];
  return {
    id: person.id,
    surname: person.surname ?? '', givenNames: person.givenNames ?? '', sex: person.sex ?? 'X', birthDate: person.birthDate ?? '', nationality: person.nationality ?? '',
    embarkation: leg.from, debarkation: leg.to, clearance: leg.portOfEntry ?? leg.to,
    locator: recordOf(person), reference: person.id.replaceAll('-', '').slice(-12).toUpperCase(),
    documents: [{ kind, number: person.documentNumber ?? '', expiresOn: person.expiryDate, issuer: person.issuingState ?? '' }, ...approval],
  };
}
