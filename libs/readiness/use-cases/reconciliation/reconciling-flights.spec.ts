import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { ReadBooking } from '#bookings';
import { ChangeTicket, EnterTickets, MakeManifest, MarkManifestSent, ReadTickets, SeatPassengers } from '#flights';
import { StaleDesk } from '../../../../test/support/stale-desk.js';
import { givePassport } from '../../../../test/support/passports.js';
import { valueOf } from '../../../../test/support/results.js';
import { ReconcileDeparture } from './reconcile-departure.js';

type Way = 'arrival' | 'departure';
type Form = 'border' | 'guide' | 'carrier';
interface Passport { readonly surname: string; readonly number: string }
const ways: readonly Way[] = ['arrival', 'departure'];
const forms: readonly Form[] = ['border', 'guide', 'carrier'];
const orders = { border: { kind: 'list', receiver: 'border' }, guide: { kind: 'list', receiver: 'guide' }, carrier: { kind: 'pnl', receiver: 'carrier' } } as const;
const nobody = () => Promise.resolve(new Map<string, string>());
const size = 3;

/** One departure at work, beside what is so in it by plain bookkeeping. */
class World {
  readonly people: { readonly travellerId: string; readonly bookingId: string }[] = [];
  readonly passports: Passport[] = [];
  readonly seated: Record<Way, Set<number>> = { arrival: new Set(), departure: new Set() };
  readonly tickets: Record<Way, Map<number, string>> = { arrival: new Map(), departure: new Map() };
  readonly held: Record<Way, Partial<Record<Form, Map<number, Passport>>>> = { arrival: {}, departure: {} };
  private numbers = 0;

  private constructor(private readonly desk: StaleDesk) {}

  static async open(desk: StaleDesk): Promise<World> {
    const world = new World(await desk.another());
    for (let who = 0; who < size; who += 1) {
      const { bookingId, travellerIds: [travellerId = ''] } = await world.desk.trip.book({});
      world.people.push({ travellerId, bookingId });
      await world.renew(who, 'QUILLFEATHER');
      await world.seat(who, { arrival: true, departure: true });
    }
    return world;
  }

  private get = <T>(type: abstract new (...given: never[]) => T): T => this.desk.context.get(type as never);
  legOf = (way: Way): string => this.desk.trip.ids[`${way}LegId`];

  async renew(who: number, surname: string): Promise<void> {
    const { number } = await givePassport((type) => this.desk.context.get(type), this.desk.organisationId, this.people[who]!.travellerId, { surname });
    this.passports[who] = { surname, number };
  }

  async seat(who: number, on: Record<Way, boolean>): Promise<void> {
    const { organisationId } = this.desk;
    const { bookingId, travellerId } = this.people[who]!;
    const { reference, version } = valueOf(await this.get(ReadBooking).read(organisationId, bookingId));
    const passengers = ways.filter((way) => on[way]).map((way) => ({ travellerId, legId: this.legOf(way) }));
    await this.get(SeatPassengers).seat({ organisationId, bookingId, bookingReference: reference, bookingVersion: version, passengers });
    for (const way of ways) this.seated[way][on[way] ? 'add' : 'delete'](who);
  }

  /** Takes the ticket back that is there; enters one in this name where there is a seat. */
  async ticket(who: number, way: Way, surname: string): Promise<void> {
    const { organisationId, actorId } = this.desk;
    const { travellerId } = this.people[who]!;
    const legId = this.legOf(way);
    const old = valueOf(await this.get(ReadTickets).ofLeg(organisationId, legId)).lines.find((line) => line.travellerId === travellerId)?.ticket;
    if (old) valueOf(await this.get(ChangeTicket).change({ organisationId, ticketId: old.id, version: old.version, change: { status: 'void' } }));
    this.tickets[way].delete(who);
    if (!this.seated[way].has(who)) return;
    const number = String(9_992_400_000_000 + (this.numbers += 1));
    valueOf(await this.get(EnterTickets).enter({ organisationId, legId, actorId, tickets: [{ travellerId, name: `${surname}/ANN MS`, locator: 'K7P2QX', number, status: 'ticketed' }] }));
    this.tickets[way].set(who, surname);
  }

  async send(way: Way, form: Form): Promise<void> {
    const { organisationId } = this.desk;
    const made = await this.get(MakeManifest).make({ organisationId, legId: this.legOf(way), ...orders[form], whole: false, directory: null, approvalNumbers: nobody }, null);
    if (made.refused) {
      expect(made.code).toBe('manifest.empty');
      return;
    }
    valueOf(await this.get(MarkManifestSent).mark({ organisationId, manifestId: made.value.id, userId: null, to: form }));
    this.held[way][form] = new Map([...this.seated[way]].map((who) => [who, this.passports[who]!]));
  }

  /** What the code says, by traveller. */
  async found(): Promise<string[]> {
    const { travellers } = valueOf(await this.get(ReconcileDeparture).reconcile(this.desk.organisationId, this.desk.trip.ids.departureId));
    const nameOf = (about: string | null): string => ways.find((way) => this.legOf(way) === about) ?? `no ${about}`;
    return travellers.flatMap(({ travellerId, findings }) =>
      findings.filter(({ list }) => list === 'flight').map(({ code, about }) => `${this.people.findIndex((one) => one.travellerId === travellerId)} ${code} ${nameOf(about)}`)).sort();
  }

  /** Asked of every finding that there could be, one at a time. */
  expected(): string[] {
    const so: string[] = [];
    for (let who = 0; who < size; who += 1) {
      for (const way of ways) {
        const [isSeated, passport, ticket] = [this.seated[way].has(who), this.passports[who]!, this.tickets[way].get(who)];
        const lists = forms.flatMap((form) => (this.held[way][form] ? [{ form, line: this.held[way][form].get(who) }] : []));
        const holds: Record<string, boolean> = {
          [`missing no ${way}`]: !isSeated,
          [`no-ticket ${way}`]: isSeated && this.tickets[way].size > 0 && ticket === undefined,
          [`ticket-without-seat ${way}`]: !isSeated && ticket !== undefined,
          [`not-on-sent ${way}`]: isSeated && lists.some(({ line }) => !line),
          [`still-on-sent ${way}`]: !isSeated && lists.some(({ line }) => line),
          [`name-differs ${way}`]: isSeated && ((ticket !== undefined && ticket !== passport.surname) || lists.some(({ line }) => line && line.surname !== passport.surname)),
          [`passport-differs ${way}`]: isSeated && lists.some(({ form, line }) => form !== 'guide' && line && line.number !== passport.number),
        };
        so.push(...Object.entries(holds).flatMap(([finding, is]) => (is ? [`${who} ${finding}`] : [])));
      }
    }
    return so.sort();
  }
}

const who = fc.nat(size - 1);
const way = fc.constantFrom(...ways);
const surname = fc.constantFrom('QUILLFEATHER', 'WREN');
const deed = fc.oneof(
  fc.tuple(who, surname).map((given) => ({ do: 'renew', given }) as const),
  fc.tuple(who, fc.record({ arrival: fc.boolean(), departure: fc.boolean() })).map((given) => ({ do: 'seat', given }) as const),
  fc.tuple(who, way, surname).map((given) => ({ do: 'ticket', given }) as const),
  { weight: 2, arbitrary: fc.tuple(way, fc.constantFrom(...forms)).map((given) => ({ do: 'send', given }) as const) },
);

type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never;
/** Two receivers of one leg who hold different people, and different passports. */
const heldApart: [Deed[]][] = [
  [[{ do: 'send', given: ['arrival', 'border'] }, { do: 'seat', given: [0, { arrival: false, departure: true }] }, { do: 'send', given: ['arrival', 'guide'] }, { do: 'seat', given: [0, { arrival: true, departure: true }] }]],
  [[{ do: 'send', given: ['arrival', 'carrier'] }, { do: 'renew', given: [1, 'WREN'] }, { do: 'send', given: ['arrival', 'border'] }, { do: 'ticket', given: [1, 'arrival', 'WREN'] }]],
];

describe('flights beside tickets and the manifests that were sent', () => {
  let desk: StaleDesk;
  beforeAll(async () => {
    desk = await StaleDesk.open();
  }, 60_000);
  afterAll(() => desk.context.close());

  it('are contradicted by exactly what is so, after any sequence of passports, seats, tickets and lists', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 14 }), async (deeds) => {
        const world = await World.open(desk);
        for (const one of deeds) {
          if (one.do === 'renew') await world.renew(...one.given);
          else if (one.do === 'seat') await world.seat(...one.given);
          else if (one.do === 'ticket') await world.ticket(...one.given);
          else await world.send(...one.given);
        }
        expect(await world.found()).toEqual(world.expected());
      }),
      { numRuns: 20, examples: heldApart },
    );
  }, 120_000);

  it('name a ticket for a leg that was cancelled', async () => {
    const world = await World.open(desk);
    await world.ticket(0, 'arrival', 'QUILLFEATHER');
    await world.send('arrival', 'border');
    for (const one of [0, 1, 2]) await world.seat(one, { arrival: false, departure: true });
    await desk.context.database.query('update leg set cancelled_at = now() where id = $1', [world.legOf('arrival')]);
    expect((await world.found()).filter((found) => !found.includes('departure'))).toEqual(['0 still-on-sent arrival', '0 ticket-without-seat arrival', '1 still-on-sent arrival', '2 still-on-sent arrival']);
  });
});
