import { AssignBibs, AssignRooms, ListBookedTravellers, MakeList, MarkListSent, ReadLists, SetBibRanges } from '#bookings';
import { ChangeManifestSettings, ChangeTicket, defaultSettings, DownloadManifestFile, EnterTickets, MakeManifest, MarkManifestSent, ReadManifests, ReadTickets, type Receiver } from '#flights';
import { Database, MailModule, StorageModule } from '#platform';
import { NotificationsModule } from '#notifications';
import { ArrivalBoard, MarkStale, NoteIssued, ReadinessModule, ReconcileDeparture, SettleStale } from '#readiness';
import { FlightDesk, type Flyer } from './flight-desk.js';
import { givePassport } from './passports.js';
import { readNameList } from './readers/read-name-list.js';
import { readPaxlst } from './readers/read-paxlst.js';
import { valueOf } from './results.js';

export interface Runner extends Flyer {
  readonly surname: string;
  readonly locator: string;
}

/** What a receiver of a leg holds, having read everything that it was sent and nothing else. */
interface Held {
  border: Map<string, string>;
  checkIn: string[];
  hotel: string[];
}

const streams: readonly (readonly ['paxlst' | 'pnl' | 'list', Receiver])[] = [['paxlst', 'border'], ['pnl', 'carrier'], ['list', 'hotel']];
const nobody = () => Promise.resolve(new Map<string, string>());
const letters = (index: number): string => [Math.floor(index / 26), index % 26].map((at) => String.fromCharCode(65 + at)).join('');

/** A departure with two arrival days, whose travellers have passports, tickets, rooms and numbers, and whose receivers read what they are sent. */
export class ArrivalDays {
  /** As they should stand in the lists: passports by traveller. */
  readonly passports = new Map<string, { surname: string; number: string }>();
  readonly tickets = new Map<string, string>();
  private readonly held = new Map<string, Held>();
  private nextTicket = 9_992_400_000_000;
  private nextRunner = 0;

  private constructor(readonly desk: FlightDesk) {}

  static async open(): Promise<ArrivalDays> {
    const days = new ArrivalDays(await FlightDesk.open({ twinBeds: 400 }, {}, [StorageModule, MailModule, ReadinessModule, NotificationsModule]));
    const { organisationId } = days.desk;
    for (const receiver of ['border', 'carrier'] as const) {
      valueOf(await days.get(ChangeManifestSettings).change(organisationId, { receiver, version: 0, settings: { ...defaultSettings, sender: 'WAYPASS', recipient: 'THEM', contactName: 'Desk' } }));
    }
    return days;
  }

  get: FlightDesk['office']['get'] = (type) => this.desk.office.get(type);
  get departureId(): string {
    return this.desk.office.ids.departureId;
  }

  /** Parties of five on an arrival flight, each with a passport and a ticket for it. */
  async parties(count: number, legId: string): Promise<Runner[]> {
    const runners: Runner[] = [];
    for (let party = 0; party < count; party += 1) {
      const surnames = Array.from({ length: 5 }, () => `Wanderer${letters((this.nextRunner += 1)).toLowerCase()}`);
      const flyers = await this.desk.book(surnames.map((surname) => ({ surname })), legId);
      const locator = `PAR${letters(Number(runners.length / 5))}${legId === this.desk.first ? 'T' : 'F'}`.padEnd(6, 'X');
      runners.push(...flyers.map((flyer, at) => ({ ...flyer, surname: surnames[at]!.toUpperCase(), locator })));
    }
    for (const runner of runners) await this.passport(runner);
    await this.ticket(runners, legId);
    return runners;
  }

  /** Read in this name; the newest counts. */
  async passport({ travellerId, surname: own }: Runner, surname = own): Promise<void> {
    const { number } = await givePassport(this.get, this.desk.organisationId, travellerId, { surname, givenNames: 'ROBIN', ...(this.passports.has(travellerId) ? { number: this.passports.get(travellerId)!.number } : {}) });
    this.passports.set(travellerId, { surname, number });
  }

  /** As their passports have them at this moment. */
  async ticket(runners: readonly Runner[], legId: string): Promise<void> {
    const tickets = runners.map(({ travellerId, locator }) => {
      const number = String((this.nextTicket += 1));
      this.tickets.set(travellerId, number);
      return { travellerId, name: this.nameOf(travellerId), locator, number, status: 'ticketed' as const };
    });
    valueOf(await this.get(EnterTickets).enter({ organisationId: this.desk.organisationId, legId, actorId: this.desk.userId, tickets }));
  }

  /** The carrier prints what the passport says, or takes the ticket back. */
  async correctTicket({ travellerId }: Runner, legId: string, change: 'name' | 'void'): Promise<void> {
    const { organisationId } = this.desk;
    const { lines } = valueOf(await this.get(ReadTickets).ofLeg(organisationId, legId));
    const { id: ticketId, version } = lines.find((line) => line.travellerId === travellerId)!.ticket!;
    valueOf(await this.get(ChangeTicket).change({ organisationId, ticketId, version, change: change === 'name' ? { name: this.nameOf(travellerId) } : { status: 'void' } }));
  }

  async giveRoomsAndNumbers(): Promise<void> {
    const { organisationId, office: { ids: { eventId } } } = this.desk;
    valueOf(await this.get(AssignRooms).assign({ organisationId, departureId: this.departureId, mode: 'keep', version: 0 }));
    valueOf(await this.get(SetBibRanges).set({ organisationId, eventId }, 0, [{ category: '42', from: 1, to: 999 }]));
    valueOf(await this.get(AssignBibs).assign({ organisationId, eventId }));
    for (const owner of this.supplierLists()) {
      const listId = valueOf(await this.get(MakeList).make(owner, null)).id;
      valueOf(await this.get(MarkListSent).mark({ organisationId, kind: owner.kind, listId, userId: null, to: 'them' }));
      await this.get(NoteIssued).list(organisationId, owner.kind, listId);
    }
  }

  /** Makes and sends what there is to send, and has its receivers read it: how many people each message names, such as `border thursday: 2 changes`. */
  async send(): Promise<string[]> {
    const sent: string[] = [];
    for (const [legId, day] of this.days()) {
      const held = this.held.get(legId) ?? { border: new Map<string, string>(), checkIn: [], hotel: [] };
      this.held.set(legId, held);
      for (const [kind, receiver] of streams) {
        const told = await this.sendOne(legId, kind, receiver, held);
        if (told) sent.push(`${receiver} ${day}: ${told}`);
      }
    }
    await this.compare();
    return sent;
  }

  /** As the relay has it done after a change. */
  compare = () => this.get(MarkStale).compare(this.desk.organisationId, { departureId: this.departureId });

  /** How many open marks of each kind and cause there are, by day. */
  async marks(): Promise<Record<string, number>> {
    const rows = await this.desk.office.db.database.query<{ mark: string; count: number }>(
      `select kind || ' ' || array_to_string(facts, ',') || case artefact_id when $1 then ' thursday' when $2 then ' friday' when $3 then ' home' else '' end as mark, count(*)::integer as count
         from stale_artefact where settled_at is null group by 1 order by 1`,
      [this.desk.first, this.desk.second, this.desk.office.ids.departureLegId],
    );
    return Object.fromEntries(rows.map(({ mark, count }) => [mark, count]));
  }

  /** Notes by hand that the carrier has put these right. */
  async settle(facts: string): Promise<void> {
    const { organisationId, userId: actorId } = this.desk;
    const open = await this.desk.office.db.database.query<{ id: string; version: number }>(`select id, version from stale_artefact where settled_at is null and kind = 'ticket' and array_to_string(facts, ',') = $1`, [facts]);
    for (const { id: markId, version } of open) valueOf(await this.get(SettleStale).settle({ organisationId, actorId, markId, version, reason: 'The carrier did it.' }));
    await this.compare();
  }

  /** What the five lists of the departure say against each other, by surname. */
  async contradictions(): Promise<Record<string, string[]>> {
    const { travellers } = valueOf(await this.get(ReconcileDeparture).reconcile(this.desk.organisationId, this.departureId));
    return Object.fromEntries(travellers.filter(({ findings }) => findings.length > 0).map(({ name, findings }) => [name!.toUpperCase().split(' ').at(-1)!, findings.map(({ list, code }) => `${list} ${code}`).sort()]));
  }

  /** Bookings, the manifests of now, what every receiver holds, and the arrivals board, each by day: who stands there, in letters. */
  async lists(): Promise<Record<string, [thursday: string[], friday: string[]]>> {
    const { organisationId } = this.desk;
    const booked = await this.get(ListBookedTravellers).list(organisationId, { departureId: this.departureId });
    const board = valueOf(await this.get(ArrivalBoard).of(organisationId, this.departureId));
    const now = await this.get(ReadManifests).ofDeparture(organisationId, this.departureId, nobody);
    const byDay = async (of: (legId: string) => string[] | Promise<string[]>): Promise<[string[], string[]]> => [(await of(this.desk.first)).sort(), (await of(this.desk.second)).sort()];
    return {
      seats: await byDay((legId) => this.desk.seatedOn(legId)),
      bookings: await byDay((legId) => booked.filter(({ arrivalLegId }) => arrivalLegId === legId).map(({ travellerId }) => travellerId)),
      board: await byDay((legId) => board.legs.find(({ leg }) => leg.id === legId)!.travellers.map(({ travellerId }) => travellerId)),
      manifest: await byDay((legId) => now.find(({ leg }) => leg.id === legId)!.travellers.map(({ person }) => `${person.surname} ${person.documentNumber} ${person.ticketNumber}`)),
      border: await byDay((legId) => [...this.held.get(legId)!.border.values()]),
      checkIn: await byDay((legId) => this.held.get(legId)!.checkIn.map((line) => /^\w+ (\w+)\/ROBIN .*DOCS HK1\/P\/GBR\/(\d+)\/.*TKNE HK1 (\d+)\//.exec(line)!.slice(1).join(' '))),
      hotel: await byDay((legId) => this.held.get(legId)!.hotel),
    };
  }

  /** The lists that went to the hotel and to the organiser, against those of now. */
  async supplierDifferences(): Promise<number> {
    let differences = 0;
    for (const owner of this.supplierLists()) {
      const { delta } = await this.get(ReadLists).ofOwner(owner);
      differences += Object.values(delta).flat().length;
    }
    return differences;
  }

  close(): Promise<void> {
    return this.desk.close();
  }

  private nameOf(travellerId: string): string {
    return `${this.passports.get(travellerId)!.surname}/ROBIN MR`;
  }

  private days(): [legId: string, day: string][] {
    return [[this.desk.first, 'thursday'], [this.desk.second, 'friday']];
  }

  private supplierLists() {
    const { organisationId, office: { ids: { eventId } } } = this.desk;
    return [{ organisationId, kind: 'rooming', ownerId: this.departureId }, { organisationId, kind: 'bibs', ownerId: eventId }] as const;
  }

  /** Null where it holds what is so. As the API does it, in one transaction. */
  private sendOne(legId: string, kind: 'paxlst' | 'pnl' | 'list', receiver: Receiver, held: Held): Promise<string | null> {
    const { organisationId } = this.desk;
    return this.get(Database).transaction(async (tx) => {
      const made = await this.get(MakeManifest).make({ organisationId, legId, kind, receiver, whole: false, directory: null, approvalNumbers: nobody }, null);
      if (made.refused && made.code === 'manifest.empty') return null;
      const { id: manifestId } = valueOf(made);
      const { isDelta, people, delta } = valueOf(await this.get(ReadManifests).one(organisationId, manifestId));
      const text = valueOf(await this.get(DownloadManifestFile).download(organisationId, manifestId, kind === 'list' ? 'csv' : 'text')).bytes.toString();
      if (kind === 'paxlst') held.border = readPaxlst(text, isDelta ? held.border : new Map());
      if (kind === 'pnl') held.checkIn = readNameList(text, isDelta ? held.checkIn : []);
      if (kind === 'list') held.hotel = text.split('\r\n').slice(1, -1).map((row) => row.split(',')).filter((row) => row.at(-1) !== 'removed').map((row) => `${row[0]} ${row[5]}`);
      valueOf(await this.get(MarkManifestSent).mark({ organisationId, manifestId, userId: null, to: receiver }));
      await this.get(NoteIssued).manifests(tx, organisationId, legId);
      const { added, changed, removed } = delta ?? { added: [], changed: [], removed: [] };
      return isDelta || (kind === 'list' && delta && added.length + changed.length + removed.length > 0) ? `+${added.length} ~${changed.length} -${removed.length}` : `all ${people}`;
    });
  }
}
