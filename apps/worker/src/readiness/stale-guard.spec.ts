import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { ReadBooking, ReleaseBeds } from '#bookings';
import { ReadBatch, RemoveFromBatch } from '#entry';
import { ChangeTicket, EnterTickets, ReadTickets, SeatPassengers, SetNameScale, UnseatPassengers } from '#flights';
import { newId } from '#kernel';
import { type JourneyChange, MarkStale, PreviewStale, ReadStaleArtefacts, SettleStale } from '#readiness';
import { EraseTraveller } from '#travellers';
import { cancelWhole } from '../../../../test/support/cancel-whole.js';
import { valueOf } from '../../../../test/support/results.js';
import { StaleDesk } from '../../../../test/support/stale-desk.js';

const renewed = { number: '533380006', expiryDate: '2036-05-06' } as const;
const wrongNumber = 'documentNumber expiryDate';

describe('a change after artefacts were issued', () => {
  let desk: StaleDesk;
  beforeAll(async () => {
    desk = await StaleDesk.open();
  }, 60_000);
  beforeEach(async () => {
    desk = await desk.another();
  });
  afterAll(() => desk.context.close());

  const leave = async (bookingId: string, travellerId: string): Promise<void> => {
    const { organisationId } = desk;
    const { version, reference } = valueOf(await desk.context.get(ReadBooking).read(organisationId, bookingId));
    valueOf(await cancelWhole(desk.context.get, organisationId, bookingId));
    await desk.context.get(ReleaseBeds).ofBooking(organisationId, bookingId);
    await desk.bibs();
    await desk.context.get(UnseatPassengers).unseat({ organisationId, bookingId, bookingReference: reference, bookingVersion: version + 1 });
    await desk.compare(travellerId);
  };
  const read = () => desk.context.get(ReadStaleArtefacts);
  const openOf = async (travellerId: string) => (await read().ofTravellers(desk.organisationId, [travellerId])).get(travellerId) ?? [];
  const settle = (markId: string, version: number, reason = 'The embassy corrected the card', organisationId = desk.organisationId) =>
    desk.context.get(SettleStale).settle({ organisationId, actorId: desk.actorId, markId, version, reason });

  it('marks nothing while nothing has changed', async () => {
    const { travellerId } = await desk.traveller();
    await desk.submitted(travellerId);
    await desk.manifest();
    await desk.compare(travellerId);
    expect(await desk.marks(travellerId)).toEqual([]);
  });

  it('marks what names a passport that was renewed, and no seat, bed or bib', async () => {
    const { travellerId } = await desk.traveller();
    await desk.rooms();
    await desk.bibs();
    await desk.submitted(travellerId);
    await desk.manifest();
    await desk.send('rooming');
    await desk.send('bibs');
    await desk.passport(travellerId, renewed);
    expect(await desk.marks(travellerId)).toEqual([`application: ${wrongNumber}`, `batch: ${wrongNumber}`, `manifest: ${wrongNumber}`]);
    await desk.passport(travellerId);
    expect(await desk.marks(travellerId)).toEqual([]);
    const settled = (await read().settledOf(desk.organisationId, desk.trip.ids.departureId)).filter((mark) => mark.travellerId === travellerId);
    expect(settled.map((mark) => mark.settled.how)).toEqual(['taken-back', 'taken-back', 'taken-back']);
  });

  it('holds a ticket that was entered to what the carrier printed, prices it by the carrier’s scale, and has it put right there', async () => {
    const { organisationId, trip: { ids } } = desk;
    const { travellerId } = await desk.traveller();
    const printed = async (name: string) => {
      const ticket = { travellerId, name, locator: 'K7P2QX', number: '9992400000017', status: 'ticketed' } as const;
      const [id = ''] = valueOf(await desk.context.get(EnterTickets).enter({ organisationId, legId: ids.arrivalLegId, actorId: desk.actorId, tickets: [ticket] })).ids;
      await desk.compare(travellerId);
      return id;
    };
    const correct = async (ticketId: string, version: number, change: { name: string } | { status: 'void' }) => {
      valueOf(await desk.context.get(ChangeTicket).change({ organisationId, ticketId, version, change }));
      await desk.compare(travellerId);
    };
    const tolerated = await printed('QUILL FEATHER/PHILIPPAMS');
    expect(await desk.marks(travellerId)).toEqual([]);
    await correct(tolerated, 1, { status: 'void' });
    const wrong = await printed('WREN/PHILIPPA MS');
    const priced = async () => (await openOf(travellerId)).map(({ costBasis, cost, causes }) => [costBasis, cost?.amount ?? null, causes.map(({ fact }) => fact)]);
    expect(await priced()).toEqual([['ticket-over-120', 5_000, ['surname']]]);
    const scale = { currency: 'EUR', nameLength: null, smallFreeUntilTicketed: true, steps: [{ atLeastDays: 0, atMostDays: null, small: 1_500, major: 7_700 }] };
    valueOf(await desk.context.get(SetNameScale).set({ organisationId, carrier: 'CA', version: 0, scale }));
    expect(await priced()).toEqual([['carrier-scale', 7_700, ['surname']]]);
    const [mark] = await openOf(travellerId);
    expect(await settle(mark!.id, mark!.version)).toMatchObject({ code: 'stale.not-by-hand', detail: 'Note the name that the carrier printed on the ticket under Tickets.' });
    await correct(wrong, 1, { name: 'QUILFEATHER/PHILIPPA MS' });
    expect(await priced()).toEqual([['carrier-scale', 1_500, ['surname']]]);
    await correct(wrong, 2, { name: 'QUILLFEATHER/PHILIPPA MS' });
    expect(await priced()).toEqual([]);
  });

  it('holds an issued ticket to the times that it was issued for, until the carrier puts it on the new ones', async () => {
    const { organisationId, trip: { ids } } = desk;
    const { travellerId } = await desk.traveller();
    const enter = async (status: 'reserved' | 'ticketed') => {
      const ticket = { travellerId, name: 'QUILLFEATHER/PHILIPPA MS', locator: 'K7P2QX', number: status === 'ticketed' ? '9992400000017' : null, status };
      return valueOf(await desk.context.get(EnterTickets).enter({ organisationId, legId: ids.arrivalLegId, actorId: desk.actorId, tickets: [ticket] })).ids[0]!;
    };
    const change = async (ticketId: string, version: number, more: { name?: string; number?: string; status?: 'ticketed' | 'void'; locator?: string }) => {
      valueOf(await desk.context.get(ChangeTicket).change({ organisationId, ticketId, version, change: more }));
      await desk.compare(travellerId);
    };
    const retime = async () => {
      await desk.context.database.query(`update leg set departs_at = departs_at + interval '1 hour', arrives_at = arrives_at + interval '1 hour' where id = $1`, [ids.arrivalLegId]);
      await desk.compare(travellerId);
    };
    const reserved = await enter('reserved');
    await retime();
    expect(await desk.marks(travellerId)).toEqual([]);
    await change(reserved, 1, { status: 'ticketed', number: '9992400000017' });
    await retime();
    expect((await openOf(travellerId)).map(({ kind, costBasis, causes }) => [kind, costBasis, causes.map(({ fact }) => fact)])).toEqual([['ticket', 'free', ['schedule']]]);
    await change(reserved, 2, { locator: 'K7P2QY' });
    expect(await desk.marks(travellerId)).toEqual(['ticket: schedule']);
    const [mark] = await openOf(travellerId);
    valueOf(await settle(mark!.id, mark!.version, 'Revalidated by the carrier'));
    await desk.compare(travellerId);
    expect(await desk.marks(travellerId)).toEqual([]);
    await retime();
    expect(await desk.marks(travellerId)).toEqual(['ticket: schedule']);
    await change(reserved, 4, { number: '9992400000018' });
    expect(await desk.marks(travellerId)).toEqual([]);
    const settled = (await read().settledOf(organisationId, ids.departureId)).filter((one) => one.travellerId === travellerId);
    expect(settled.map((one) => one.settled.how)).toEqual(['reissued', 'by-hand']);
    await change(reserved, 5, { name: 'WREN/PHILIPPA MS' });
    await retime();
    const [both] = (await openOf(travellerId)).filter(({ artefactId }) => artefactId === ids.arrivalLegId);
    expect(both!.causes.map(({ fact }) => fact)).toEqual(['surname', 'schedule']);
    expect(await settle(both!.id, both!.version)).toMatchObject({ code: 'stale.not-by-hand' });
  });

  it('marks a ticket whose leg its traveller does not go by any more, until it is void', async () => {
    const { organisationId, trip: { ids } } = desk;
    const { travellerId, bookingId } = await desk.traveller();
    const ticket = { travellerId, name: 'QUILLFEATHER/PHILIPPA MS', locator: 'K7P2QX', number: '9992400000017', status: 'ticketed' } as const;
    const [ticketId = ''] = valueOf(await desk.context.get(EnterTickets).enter({ organisationId, legId: ids.arrivalLegId, actorId: desk.actorId, tickets: [ticket] })).ids;
    await desk.compare(travellerId);
    const preview = (leftLegs: string[]) => desk.context.get(PreviewStale).of(organisationId, ids.departureId, [{ travellerId, goes: true, otherArrival: false, leftLegs, losesBed: false }]);
    expect((await preview([ids.arrivalLegId])).map(({ kind, facts }) => [kind, facts])).toEqual([['ticket', ['presence']]]);
    const { reference, version } = valueOf(await desk.context.get(ReadBooking).read(organisationId, bookingId));
    await desk.context.get(SeatPassengers).seat({ organisationId, bookingId, bookingReference: reference, bookingVersion: version, passengers: [{ travellerId, legId: ids.departureLegId }] });
    await desk.context.database.query('update leg set cancelled_at = now() where id = $1', [ids.arrivalLegId]);
    await desk.compare(travellerId);
    const [mark] = await openOf(travellerId);
    expect([mark!.kind, mark!.costBasis, mark!.causes.map(({ fact }) => fact)]).toEqual(['ticket', 'not-known', ['presence']]);
    expect(await settle(mark!.id, mark!.version)).toMatchObject({ code: 'stale.not-by-hand', detail: 'Make the ticket void under Tickets once the carrier has taken it back.' });
    const shown = async () => (await desk.context.get(ReadTickets).ofDeparture(organisationId, ids.departureId)).find(({ leg }) => leg.id === ids.arrivalLegId);
    expect((await shown())!.lines).toMatchObject([{ travellerId, bookingReference: null, ticket: { id: ticketId } }]);
    valueOf(await desk.context.get(ChangeTicket).change({ organisationId, ticketId, version: 1, change: { status: 'void' } }));
    await desk.compare(travellerId);
    expect([await desk.marks(travellerId), await shown()]).toEqual([[], undefined]);
  });

  it('marks the ticket with what its name costs, and settles it by hand with a reason', async () => {
    const { travellerId } = await desk.traveller();
    await desk.passport(travellerId, { surname: 'QUILFEATHER' });
    const slips = await openOf(travellerId);
    expect(slips.map(({ kind, costBasis, cost }) => [kind, costBasis, cost])).toEqual([['ticket', 'ticket-correction', null], ['ticket', 'ticket-correction', null]]);
    await desk.passport(travellerId, { surname: 'WREN' });
    const [there, back] = await openOf(travellerId);
    expect(there).toMatchObject({ kind: 'ticket', costBasis: 'ticket-over-120', cost: { amount: 5_000, currency: 'EUR' }, deadline: '2027-03-25', late: false, version: 2 });
    expect(await settle(there!.id, 1)).toMatchObject({ code: 'stale.changed' });
    expect(await settle(there!.id, 2, '  ')).toMatchObject({ code: 'stale.reason-required', errors: [{ pointer: '/reason' }] });
    expect(await settle(there!.id, 2, 'No', newId())).toMatchObject({ code: 'not-found' });
    valueOf(await settle(there!.id, 2, 'The carrier changed the name'));
    expect(await settle(there!.id, 2)).toMatchObject({ code: 'stale.settled-already' });
    expect((await openOf(travellerId)).map(({ id }) => id)).toEqual([back!.id]);
    const [settled] = (await read().settledOf(desk.organisationId, desk.trip.ids.departureId)).filter(({ id }) => id === there!.id);
    expect(settled).toMatchObject({ settled: { how: 'by-hand', by: desk.actorId, reason: 'The carrier changed the name' } });
    await desk.passport(travellerId);
    expect((await openOf(travellerId)).map(({ artefactId }) => artefactId)).toEqual([there!.artefactId]);
  });

  it('marks the visa once it is issued, and neither the application nor the batch any more', async () => {
    const { travellerId } = await desk.traveller();
    const { applicationId, batchId } = await desk.submitted(travellerId);
    await desk.issue(travellerId, applicationId, batchId);
    await desk.passport(travellerId, renewed);
    const [visa] = (await openOf(travellerId)).filter(({ kind }) => kind === 'visa');
    expect((await desk.marks(travellerId)).filter((mark) => !mark.startsWith('manifest'))).toEqual([`visa: ${wrongNumber}`]);
    expect(visa?.costBasis).toBe('not-known');
    await desk.context.database.query(`update authority set profile = '{"applications":{"feePerApplication":{"amount":5000,"currency":"CNY"}}}' where organisation_id = $1`, [desk.organisationId]);
    expect((await openOf(travellerId)).find(({ kind }) => kind === 'visa')).toMatchObject({ cost: { amount: 5_000, currency: 'CNY' }, costBasis: 'visa-fee', deadline: '2027-03-04' });
    valueOf(await settle(visa!.id, visa!.version));
    expect((await openOf(travellerId)).filter(({ kind }) => kind === 'visa')).toEqual([]);
  });

  it('settles the passenger list when it is sent anew, and not by hand', async () => {
    const { travellerId } = await desk.traveller();
    await desk.manifest();
    await desk.passport(travellerId, renewed);
    const [mark] = await openOf(travellerId);
    expect(mark?.kind).toBe('manifest');
    expect(await settle(mark!.id, mark!.version)).toMatchObject({ code: 'stale.not-by-hand', detail: 'Make a new manifest and send it.' });
    await desk.manifest();
    expect(await openOf(travellerId)).toEqual([]);
    const settled = (await read().settledOf(desk.organisationId, desk.trip.ids.departureId)).find(({ id }) => id === mark!.id);
    expect(settled?.settled.how).toBe('reissued');
  });

  it('marks lists that lack who came since, and those that still name who left', async () => {
    const { travellerId, bookingId } = await desk.traveller();
    await desk.rooms();
    await desk.bibs();
    await desk.submitted(travellerId);
    await desk.manifest();
    await desk.send('rooming');
    await desk.send('bibs');
    const late = await desk.traveller();
    expect(await desk.marks(late.travellerId)).toEqual(['manifest: presence']);
    await desk.rooms();
    await desk.bibs();
    await desk.compare(late.travellerId);
    expect(await desk.marks(late.travellerId)).toEqual(['bib: presence', 'manifest: presence', 'rooming-list: presence']);
    await leave(bookingId, travellerId);
    expect(await desk.marks(travellerId)).toEqual(['application: presence', 'batch: presence', 'bib: presence', 'manifest: presence', 'rooming-list: presence']);
    const paper = (await openOf(travellerId)).find(({ kind }) => kind === 'application');
    expect(await settle(paper!.id, paper!.version)).toMatchObject({ code: 'stale.not-by-hand', detail: 'Take it out of its batch: it is then drawn up anew.' });
    await desk.manifest();
    await desk.send('rooming');
    await desk.send('bibs');
    expect([await desk.marks(travellerId), await desk.marks(late.travellerId)]).toEqual([['application: presence', 'batch: presence'], []]);
  });

  it('settles the application and its batch when it leaves the list to be drawn up anew, and holds the next to what it says then', async () => {
    const { travellerId } = await desk.traveller();
    const { applicationId, batchId } = await desk.submitted(travellerId);
    await desk.passport(travellerId, renewed);
    expect(await desk.marks(travellerId)).toEqual([`application: ${wrongNumber}`, `batch: ${wrongNumber}`]);
    const { organisationId, actorId } = desk;
    const { version } = valueOf(await desk.context.get(ReadBatch).read(organisationId, batchId));
    valueOf(await desk.context.get(RemoveFromBatch).remove({ organisationId, actorId, batchId, version, applicationId, cause: 'outdated', note: '' }));
    await desk.context.get(MarkStale).compare(organisationId, { batchId });
    expect(await desk.marks(travellerId)).toEqual([]);
    await desk.submitted(travellerId);
    expect(await desk.marks(travellerId)).toEqual([]);
    await desk.passport(travellerId);
    expect(await desk.marks(travellerId)).toEqual([`application: ${wrongNumber}`, `batch: ${wrongNumber}`]);
  });

  it('is previewed exactly: what a change would make wrong is what is marked once it is done', async () => {
    const { travellerId, bookingId } = await desk.traveller();
    await desk.rooms();
    await desk.bibs();
    await desk.submitted(travellerId);
    await desk.manifest();
    await desk.send('rooming');
    await desk.send('bibs');
    const { organisationId, departureId, arrivalLegId, departureLegId } = desk.trip.ids;
    const preview = async (more: Partial<JourneyChange>) => {
      const change = { travellerId, goes: true, otherArrival: false, leftLegs: [], losesBed: false, ...more };
      return (await desk.context.get(PreviewStale).of(organisationId, departureId, [change])).map(({ kind, facts }) => `${kind}: ${facts.join(' ')}`).sort();
    };
    expect(await preview({})).toEqual([]);
    expect(await preview({ otherArrival: true, leftLegs: [arrivalLegId] })).toEqual(['application: route', 'batch: route', 'manifest: presence']);
    expect(await preview({ losesBed: true })).toEqual(['rooming-list: presence']);
    const leaving = await preview({ goes: false, leftLegs: [arrivalLegId, departureLegId] });
    expect(await desk.marks(travellerId)).toEqual([]);
    await leave(bookingId, travellerId);
    expect(await desk.marks(travellerId)).toEqual(leaving);
    expect(leaving).toEqual(['application: presence', 'batch: presence', 'bib: presence', 'manifest: presence', 'rooming-list: presence']);
    expect(await preview({ goes: false, leftLegs: [arrivalLegId, departureLegId] })).toEqual([]);
  });

  it('leaves nothing of who was erased', async () => {
    const { travellerId } = await desk.traveller();
    await desk.manifest();
    await desk.passport(travellerId, renewed);
    await desk.context.database.transaction((tx) => desk.context.get(EraseTraveller).erase(tx, desk.organisationId, travellerId));
    await desk.compare(travellerId);
    expect(await desk.marks(travellerId)).toEqual([]);
  });

  it('keeps no name, number or date in the clear', async () => {
    const { travellerId } = await desk.traveller();
    await desk.manifest();
    await desk.passport(travellerId, { ...renewed, surname: 'WREN' });
    const rows = await desk.context.database.query(
      `select l::text as row from issued_line l where traveller_id = $1 union all select m::text from stale_artefact m where traveller_id = $1
       union all select subject::text from outbox where type like 'artefact.%' and subject->>'travellerId' = $1::text`,
      [travellerId],
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(rows)).not.toMatch(/quillfeather|wren|925665416|533380006|1990-01-01|2036/i);
  });

  it('is marked once by many who compare at the same time', async () => {
    const { travellerId } = await desk.traveller();
    await desk.manifest();
    const { organisationId } = desk;
    await Promise.all([desk.passport(travellerId, renewed), ...Array.from({ length: 6 }, () => desk.context.get(MarkStale).compare(organisationId, { travellerId }))]);
    await desk.compare(travellerId);
    expect(await desk.marks(travellerId)).toEqual([`manifest: ${wrongNumber}`]);
  });

  it('ends, after any sequence of changes and re-issues, with the marks of a comparison from scratch', async () => {
    const step = fc.oneof(
      fc.record({ what: fc.constant('passport' as const), number: fc.constantFrom('925665416', '533380006'), surname: fc.constantFrom('QUILLFEATHER', 'WREN') }),
      fc.record({ what: fc.constantFrom('manifest' as const, 'submit' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
        const { travellerId } = await desk.traveller();
        let is = { number: '925665416', surname: 'QUILLFEATHER' };
        const ticket = is.surname;
        let listed: typeof is | null = null;
        let sent: typeof is | null = null;
        const isListed = (await desk.context.database.query('select 1 from issued_list where kind = $1 and organisation_id = $2', ['manifest', desk.organisationId])).length > 0;
        for (const one of steps) {
          if (one.what === 'passport') {
            is = { number: one.number, surname: one.surname };
            await desk.passport(travellerId, is);
          } else if (one.what === 'manifest') {
            listed = is;
            await desk.manifest();
          } else if (!sent) {
            sent = is;
            await desk.submitted(travellerId);
          }
        }
        const differs = (was: typeof is): string => [was.surname === is.surname ? [] : ['surname'], was.number === is.number ? [] : ['documentNumber']].flat().join(' ');
        const scratch = [
          ...(sent && differs(sent) ? [`application: ${differs(sent)}`, `batch: ${differs(sent)}`] : []),
          ...(listed ? (differs(listed) ? [`manifest: ${differs(listed)}`] : []) : isListed ? ['manifest: presence'] : []),
          ...(ticket === is.surname ? [] : ['ticket: surname', 'ticket: surname']),
        ];
        expect(await desk.marks(travellerId)).toEqual(scratch);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
