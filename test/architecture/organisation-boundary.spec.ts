import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenAPIObject } from '@nestjs/swagger';
import { type Holder, permissionsOf } from '#accounts';
import { defaultPolicy } from '#bookings';
import { defaultSettings } from '#flights';
import { FixedClock, newId } from '#kernel';
import { openApiDocument } from '../../apps/api/src/http/openapi/openapi-document.js';
import { type Route, routeTable } from '../../apps/api/src/http/route-table.js';
import { askStream, endless } from '../support/ask-stream.js';
import { fileForm } from '../support/file-form.js';
import { type FurnishedOrganisation, furnishOrganisation, type Ids, type Kind } from '../support/furnished-organisation.js';
import type { Person } from '../support/people.js';
import { createTestApi, type TestApi } from '../support/test-api.js';

/** What `:id` names, by what stands before it in the path. A route whose ids are not listed here fails the test. */
const namedByPath: Readonly<Record<string, Kind>> = {
  agencies: 'agency',
  allotments: 'allotment',
  'api-keys': 'apiKey',
  applications: 'application',
  authorities: 'authority',
  batches: 'batch',
  'batch-packs': 'batchPack',
  'bib-lists': 'bibList',
  'rooming-lists': 'roomingList',
  bookings: 'booking',
  'bulk-runs': 'bulkRun',
  'checklist-items': 'checklistItem',
  manifests: 'manifest',
  papers: 'paper',
  departures: 'departure',
  legs: 'leg',
  payments: 'payment',
  people: 'person',
  'staff-invitations': 'staffInvitation',
  webhooks: 'webhook',
  'webhook-deliveries': 'webhookDelivery',
  mailbox: 'message',
  messages: 'departureMessage',
  packages: 'package',
  'price-lists': 'priceList',
  quotes: 'quote',
  'document-checks': 'documentCheck',
  photo: 'portrait',
  travellers: 'traveller',
  'stale-artefacts': 'staleArtefact',
  'rule-drafts': 'ruleDraft',
  'rule-keys': 'trustedKey',
  uploads: 'upload',
  users: 'agencyUser',
  'rule-changes': 'ruleChange',
  verdicts: 'verdict',
  'waiting-entries': 'waitingEntry',
  suspensions: 'suspension',
  'affected-bookings': 'affectedBooking',
  'event-cancellations': 'eventCancellation',
  services: 'service',
  'seat-blocks': 'seatBlock',
  'programme-moments': 'programmeMoment',
  'schedule-changes': 'scheduleChange',
  tickets: 'ticket',
  'guide-links': 'guideLink',
};

/** What a query parameter names. One that ends in `Id` and is not listed here fails the test. */
const namedByQuery: Readonly<Record<string, Kind>> = { departureId: 'departure', authorityId: 'authority', actorId: 'person' };

const runner = { givenNames: 'Robin', surname: 'Stranger', email: 'robin@example.org', nationality: 'GBR', race: '42', room: 'twin' };
const priceList = { currency: 'EUR', validFrom: null, validUntil: null, conditions: [], prices: [{ option: 'base', price: { amount: 1, currency: 'EUR' } }] };
const content = {
  name: 'Walk', purpose: 'tourism', destination: { label: 'Coast', state: 'PRT', region: null }, inclusions: [], exclusions: [], itinerary: [],
  options: [{ option: 'base', label: 'Package', component: 'land' }],
};
const dates = {
  startsOn: '2027-04-01', endsOn: '2027-04-06', onSaleFrom: '2026-09-01T00:00:00Z', onSaleUntil: '2027-03-01T00:00:00Z', minimum: 1, maximum: 5, territories: null,
};
const service = { mode: 'air', carrier: 'CA', number: '121', from: 'PEK', to: 'FNJ', departs: '13:25', arrives: '16:30', dayOffset: 0, weekdays: [4], validFrom: '2027-03-28', validUntil: '2027-10-30' };
const received = { amount: 100, currency: 'EUR', receivedOn: '2026-11-20', method: 'cash' };
const plan = { deposit: null, instalments: [], balance: { daysBeforeDeparture: 30 } };
const issued = { outcome: 'issued', approvalNumber: 'X-1', validFrom: '2027-03-25', validUntil: '2027-04-10' };

/** Bodies that are good but for the ids in them. A route that calls its body invalid fails the test: add one here. */
const bodies: Readonly<Record<string, (ids: Ids) => object>> = {
  'POST /bookings': ({ departure, leg }) => ({
    departureId: departure, leader: { name: 'Robin', email: 'robin@example.org' }, travellers: [{ ...runner, arrivalLegId: leg, departureLegId: leg }],
  }),
  'POST /departures/:id/import/check': () => ({ rows: [], choices: {} }),
  'POST /departures/:id/import': ({ leg }) => ({ rows: [], choices: {}, leader: { name: 'Robin', email: 'robin@example.org' }, arrivalLegId: leg, departureLegId: leg }),
  'POST /bulk-runs/preview': ({ booking }) => ({ action: { kind: 'invite' }, choice: { bookingIds: [booking] } }),
  'POST /bulk-runs': ({ booking }) => ({ action: { kind: 'invite' }, items: [{ bookingId: booking, version: 2, total: 0 }] }),
  'POST /bookings/:id/extend': () => ({ minutes: 60 }),
  'POST /bookings/:id/accept-terms': () => ({ version: 1 }),
  'POST /packages': () => ({ ...content, priceList }),
  'PUT /packages/:id': () => content,
  'POST /packages/:id/price-lists': () => priceList,
  'PUT /price-lists/:id': () => priceList,
  'POST /packages/:id/terms': () => ({ text: 'What is agreed' }),
  'POST /departures': ({ package: packageId }) => ({ packageId, eventId: null, ...dates, allotments: [] }),
  'PUT /departures/:id': () => dates,
  'POST /departures/:id/copy': () => ({ startsOn: '2027-04-02' }),
  'POST /quotes': ({ departure }) => ({ departureId: departure, travellers: [{ race: '42', room: 'twin' }] }),
  'PUT /bookings/:id/sub-parties': () => ({ subParties: [] }),
  'POST /bookings/:id/payments': () => received,
  'POST /bookings/:id/refunds': () => received,
  'POST /payments/:id/reversal': () => ({ reason: 'Typed twice' }),
  'PUT /payment-plan': () => plan,
  'PUT /departures/:id/payment-plan': () => plan,
  'POST /agencies': () => ({ name: 'Far Away Travel', terms: 'net', commissionBasisPoints: 1_000 }),
  'PUT /agencies/:id': () => ({ name: 'Far Away Travel', terms: 'net', commissionBasisPoints: 1_000 }),
  'POST /agencies/:id/users': () => ({ name: 'Robin', email: 'robin@agency.example', password: 'a long enough password' }),
  'POST /bookings/:id/amendments/preview': ({ traveller }) => ({ changes: [{ kind: 'choose', travellerId: traveller, choices: { race: null } }] }),
  'POST /bookings/:id/amendments': ({ departure }) => ({ changes: [{ kind: 'move', departureId: departure }], total: { amount: 0, currency: 'EUR' } }),
  'POST /bookings/:id/cancellations/preview': ({ traveller }) => ({ cause: 'traveller', travellerIds: [traveller] }),
  'POST /bookings/:id/cancellations': () => ({ cause: 'operator', travellerIds: null, total: { amount: 0, currency: 'EUR' } }),
  'PUT /change-policies': ({ package: packageId }) => ({ packageId, policy: defaultPolicy }),
  'POST /departures/:id/waiting-list': ({ leg }) => ({
    leader: { name: 'Robin', email: 'robin@example.org' }, travellers: [{ ...runner, arrivalLegId: leg, departureLegId: leg }],
  }),
  'POST /waiting-entries/:id/remove': () => ({ reason: 'They asked for it' }),
  'POST /waiting-entries/:id/offer': () => ({ reason: 'The guide’s own family' }),
  'POST /stops/preview': ({ departure }) => ({ departureIds: [departure], cause: 'authority' }),
  'POST /suspensions': ({ departure }) => ({ departureIds: [departure], cause: 'authority', reason: 'Closed', learnedOn: '2026-11-22', answerBy: '2026-12-01' }),
  'POST /affected-bookings/:id/choice': () => ({ choice: 'standby' }),
  'POST /suspensions/:id/executions': () => ({ choices: ['refund'] }),
  'POST /suspensions/:id/reopening': () => ({ reason: 'Open again', answerBy: '2026-12-01' }),
  'POST /suspensions/:id/letters/release': () => ({ occasion: 'suspension' }),
  'POST /event-cancellations': ({ departure }) => ({ departureIds: [departure], cause: 'authority', reason: 'Cancelled', bookings: 1 }),
  'POST /bookings/:id/credit-payments': ({ payment }) => ({ creditNoteId: payment, amount: 100, currency: 'EUR', receivedOn: '2026-11-20' }),
  'PUT /allotments/:id': () => ({ capacity: 10, overbooking: 0, releaseOn: null, reason: 'The hotel gave more' }),
  'PUT /authorities/:id/profile': () => ({ profile: {} }),
  'POST /authorities/:id/calendar-trial': () => ({ calendar: {}, year: 2027, entryDate: '2027-04-01', leadTime: { days: 10 } }),
  'POST /batches': ({ authority, application }) => ({ authorityId: authority, applicationIds: [application] }),
  'POST /batches/:id/outcomes': ({ application }) => ({ outcomes: [{ applicationId: application, ...issued }] }),
  'POST /batches/:id/returns/check': () => ({ rows: [], choices: {} }),
  'POST /batches/:id/returns': () => ({ rows: [], choices: {}, chosen: [1] }),
  'POST /batches/:id/packs': () => ({ letter: 'Please find enclosed' }),
  'PUT /authorities/:id/letter': () => ({ text: 'Please find enclosed' }),
  'POST /batches/:id/removals/preview': ({ application }) => ({ applicationId: application }),
  'POST /batches/:id/removals': ({ application }) => ({ applicationId: application, cause: 'postponed' }),
  'POST /batches/:id/additions': ({ application }) => ({ applicationIds: [application] }),
  'PUT /batches/:id/order': ({ application }) => ({ applicationIds: [application] }),
  'POST /batches/:id/corrections': ({ application }) => ({ applicationId: application, outcome: null, reason: 'Typed twice' }),
  'POST /applications/:id/reveal': () => ({ reason: 'I was asked to look' }),
  'POST /applications/:id/approve': () => ({ reason: 'Everything fits', revision: '' }),
  'POST /applications/:id/reject': () => ({ reason: 'It does not fit', revision: '' }),
  'POST /applications/decisions/preview': ({ application }) => ({ decision: 'approve', items: [{ applicationId: application, revision: '' }], reason: '' }),
  'POST /applications/decisions': ({ application }) => ({ decision: 'approve', items: [{ applicationId: application, revision: '' }], reason: '' }),
  'POST /checklist-items/:id/give': () => ({ reason: 'The hotel said so' }),
  'POST /checklist-items/:id/review': () => ({ action: 'check', reason: '' }),
  'POST /travellers/:id/papers/reveal': () => ({ reason: 'I was asked to look' }),
  'POST /me/applications/:id/declaration': () => ({ textVersion: 'one', digest: '', language: 'en', signature: { manner: 'typed', name: 'Robin', consent: true } }),
  'POST /document-checks/:id/reveal': () => ({ reason: 'I was asked to look' }),
  'POST /document-checks/:id/decision': () => ({ decision: 'reject', reason: 'It does not fit', revision: '' }),
  'PUT /rule-changes/:id/note': () => ({ note: 'Call us' }),
  'POST /rule-simulations/promote': () => ({
    note: 'It may come',
    rules: [{ authority: 'PRK', summary: 'Closed', region: { country: 'PRK' }, effect: { kind: 'deny', explicit: true }, inForce: { from: null, to: null }, insideIncluded: false }],
  }),
  'POST /rule-simulations/promote-into-draft': ({ ruleDraft }) => ({
    draft: { id: ruleDraft, version: 1 },
    rules: [{ authority: 'PRK', summary: 'Closed', region: { country: 'PRK' }, effect: { kind: 'deny', explicit: true }, inForce: { from: null, to: null }, insideIncluded: false }],
  }),
  'POST /rule-simulations': () => ({
    rules: [{ authority: 'PRK', summary: 'Closed', region: { country: 'PRK' }, effect: { kind: 'deny', explicit: true }, inForce: { from: null, to: null }, insideIncluded: false }],
  }),
  'POST /document-zones/parse': () => ({ lines: ['P<'] }),
  'POST /places': () => ({ code: 'TUMAN', name: 'Tumangang', kind: 'border-post', country: 'PRK', zone: 'Asia/Pyongyang' }),
  'DELETE /places': () => ({ code: 'TUMAN' }),
  'DELETE /connection-minimums': () => ({ placeCode: 'PEK', kind: 'international' }),
  'PUT /connection-minimums': () => ({ placeCode: 'PEK', kind: 'international', minutes: 120 }),
  'POST /services': () => ({ ...service, weekdays: [] }),
  'PUT /services/:id': () => service,
  'POST /departures/:id/legs': () => ({ direction: 'arrival', mode: 'air', carrier: 'CA', number: '125', from: 'PEK', to: 'FNJ', departsOn: '2027-04-02', departs: '13:25', arrivesOn: '2027-04-02', arrives: '16:30', seats: 10 }),
  'POST /departures/:id/legs/from-service': ({ service: serviceId }) => ({ serviceId, direction: 'arrival', on: '2027-04-08', seats: 10 }),
  'POST /departures/:id/programme': () => ({ kind: 'other', name: 'Dinner', on: '2027-04-03', time: '20:00', zone: 'Asia/Pyongyang' }),
  'POST /legs/:id/blocks': () => ({ locator: 'Y7M2QA', seats: 5 }),
  'PUT /seat-blocks/:id': () => ({ locator: 'Y7M2QA', seats: 205, reason: 'Five more' }),
  'POST /seat-blocks/:id/releases': () => ({ seats: 1, reason: 'One fewer' }),
  'POST /seat-blocks/:id/met': () => ({ deadline: 'ticketing' }),
  'POST /departures/:id/seats/moves': ({ traveller, leg }) => ({ moves: [{ travellerId: traveller, toLegId: leg }] }),
  'POST /departures/:id/seats/waiting': ({ traveller, leg }) => ({ travellerId: traveller, legId: leg }),
  'DELETE /departures/:id/seats/waiting': ({ traveller, leg }) => ({ travellerId: traveller, legId: leg }),
  'POST /legs/:id/schedule-changes': () => ({ times: null, reason: 'The carrier told us' }),
  'POST /schedule-changes/:id/apply': () => ({ affected: 2 }),
  'POST /staff-invitations': () => ({ name: 'Robin', email: 'robin@staff.example', role: 'officer' }),
  'PUT /people/:id/role': () => ({ role: 'officer' }),
  'PUT /letter-template': () => ({ letter: 'invitation', language: 'en', subject: 'Yours', body: 'Dear {{name}}\n\n{{link}}' }),
  'POST /letter-template/preview': () => ({ letter: 'invitation', language: 'en', subject: 'Yours', body: 'Dear {{name}}\n\n{{link}}' }),
  'POST /letter-template/trial': () => ({ letter: 'invitation', language: 'en', subject: 'Yours', body: 'Dear {{name}}\n\n{{link}}' }),
  'POST /letter-template/restore': () => ({ letter: 'link-renewal', language: 'en' }),
  'PUT /letter-look': () => ({ name: 'Robin', replyTo: null, signature: null, accent: null }),
  'POST /webhooks': () => ({ url: 'https://example.org/hook', events: ['booking.confirmed'] }),
  'PUT /webhooks/:id': () => ({ url: 'https://example.org/hook', events: ['booking.confirmed'], paused: true }),
  'PUT /organisation': () => ({ name: 'Ours', address: '', timeZone: 'UTC', currency: 'EUR', fourEyes: false, retentionDays: 365, erasesByItself: false }),
  'POST /api-keys': () => ({ name: 'machine', role: 'operator' }),
  'POST /auth/one-time-code/confirm': () => ({ code: '000000' }),
  'DELETE /auth/one-time-code': () => ({ code: '000000' }),
  'PUT /departures/:id/reminders/pause': () => ({ reason: 'The hotel is being changed' }),
  'PUT /me/reminders': () => ({ locale: 'de', wanted: true }),
  'POST /me/erasure': () => ({ surname: 'Not theirs' }),
  'PUT /me/room-mate': () => ({ name: 'Robin Stranger', reference: 'ABC234' }),
  'PUT /me/answers': () => ({ answers: {} }),
  'POST /departures/:id/rooming/place': ({ traveller }) => ({ travellerId: traveller, to: null }),
  'POST /departures/:id/rooming/swap': ({ traveller }) => ({ travellerId: traveller, withId: traveller }),
  'PUT /departures/:id/rooming/lock': () => ({ room: { code: 'twin', number: 1 }, locked: true }),
  'PUT /departures/:id/rooming/wishes': ({ traveller }) => ({ travellerId: traveller, otherId: traveller, wish: 'apart' }),
  'PUT /departures/:id/bibs/ranges': () => ({ ranges: [{ category: '42', from: 1, to: 99 }] }),
  'POST /legs/:id/tickets/preview': () => ({ text: 'STRANGER/ROBIN MR,K7P2QX' }),
  'POST /legs/:id/tickets': ({ traveller }) => ({ tickets: [{ travellerId: traveller, name: 'STRANGER/ROBIN MR', locator: 'K7P2QX', number: null, status: 'reserved' }] }),
  'PATCH /tickets/:id': () => ({ name: 'STRANGER/ROBIN MR' }),
  'PUT /name-scales': () => ({ carrier: 'CA', currency: 'EUR', nameLength: null, smallFreeUntilTicketed: true, steps: [{ atLeastDays: 0, atMostDays: null, small: 0, major: 1 }] }),
  'POST /stale-artefacts/:id/settle': () => ({ reason: 'The carrier changed the name' }),
  'POST /rooming-lists/:id/sent': () => ({ to: 'the hotel' }),
  'POST /bib-lists/:id/sent': () => ({ to: 'the organiser' }),
  'POST /legs/:id/manifests': () => ({ kind: 'list', receiver: 'guide' }),
  'POST /manifests/:id/sent': () => ({ to: 'the hotel' }),
  'PUT /legs/:id/crew': () => ({ members: [] }),
  'PUT /manifest-settings': () => ({ receiver: 'border', settings: defaultSettings }),
  'POST /rule-drafts': () => ({ title: 'A change', note: '', authorities: [], rules: [] }),
  'PUT /rule-drafts/:id': () => ({ title: 'A change', note: '', authorities: [], rules: [] }),
  'POST /rule-drafts/:id/choices': () => ({ choices: [{ rule: 'F15', choice: { keep: 'ours' } }] }),
  'POST /rule-drafts/:id/approve': () => ({ reason: 'It is right' }),
  'POST /rule-drafts/:id/reject': () => ({ reason: 'It is not right' }),
  'PUT /legs/:id/guide': () => ({ name: 'Kim', phone: '+850 2 381 0000' }),
  'PUT /legs/:id/remark': ({ traveller }) => ({ travellerId: traveller, remark: 'Brings a tuba' }),
  'POST /legs/:id/arrivals': ({ traveller }) => ({ id: newId(), travellerId: traveller, outcome: 'arrived', seenAt: '2026-11-22T12:00:00Z' }),
  'POST /legs/:id/arrivals/undo': ({ traveller }) => ({ travellerId: traveller, reason: 'Tapped by mistake' }),
  'POST /departures/:id/guide-links': () => ({ days: 7 }),
  'POST /rule-keys': () => ({ name: 'Partner', publicKey: 'no key' }),
};

/** Queries without which a route calls the request invalid. */
const queries: Readonly<Record<string, string>> = {
  'GET /letter-template': 'letter=invitation&language=en',
  'GET /document-checks/report': 'from=2026-11-01&to=2026-11-30',
  'GET /search': 'q=Wanderer-Other',
  'GET /rooming-lists/:id/file': 'format=csv',
  'GET /bib-lists/:id/file': 'format=csv',
  'GET /manifests/:id/file': 'format=csv',
  'GET /legs/:id/manifest-preview': 'kind=list&receiver=guide',
  'GET /rules/versions': 'code=F15',
  'GET /suspensions/:id/letters': 'occasion=suspension',
  'GET /places': 'q=Tuman',
  'GET /departures/:id/seats/proposal': 'direction=arrival',
};

/** Takes a file, and no id. */
const uploads = new Set(['POST /me/documents', 'POST /me/photo', 'POST /import/table', 'POST /returns/table', 'POST /rule-packs/import', 'POST /passport-index/import']);

/** Takes a file for something that an id names. */
const filesFor = new Set(['POST /me/checklist-items/:id/papers']);

/** What a route cannot be asked without. */
const headers: Readonly<Record<string, Record<string, string>>> = {
  'POST /me/uploads': { 'upload-length': '10' },
  'PATCH /me/uploads/:id': { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
};

const addressOf = ({ method, path }: Route): string => `${method} ${path}`;

describe('the boundary between organisations', () => {
  let api: TestApi;
  let routes: Route[];
  let document: OpenAPIObject;
  let ours: FurnishedOrganisation;
  let theirs: FurnishedOrganisation;
  const nowhere = new Proxy({} as Record<Kind, string>, { get: () => newId() }) as Ids;

  beforeAll(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date('2026-11-22T12:00:00Z')) });
    routes = routeTable(api.app).filter(({ declaration }) => declaration && 'permission' in declaration);
    document = openApiDocument(api.app);
    ours = await furnishOrganisation(api, 'Quillfeather');
    theirs = await furnishOrganisation(api, 'Wanderer');
  }, 60_000);
  afterAll(() => api.close());

  const queryNames = ({ method, path }: Route): string[] => {
    const item = document.paths[`/api/v1${path.replace(/:(\w+)/g, '{$1}')}`];
    const parameters = item?.[method.toLowerCase() as 'get']?.parameters ?? [];
    return parameters.flatMap((parameter) => ('in' in parameter && parameter.in === 'query' ? [parameter.name] : [])).filter((name) => name.endsWith('Id'));
  };

  const personFor = (organisation: FurnishedOrganisation, { declaration }: Route): Person => {
    const holders: readonly Holder[] = ['operator', 'officer', 'administrator', 'traveller'];
    const holder = holders.find((one) => declaration && 'permission' in declaration && permissionsOf(one).includes(declaration.permission));
    if (!holder) throw new Error('nobody holds the permission');
    return organisation[holder];
  };

  const addressWith = (route: Route, ids: Ids): string => {
    const parts = route.path.split('/');
    const path = parts.map((part, at) => {
      if (!part.startsWith(':')) return part;
      const kind = namedByPath[parts[at - 1] ?? ''];
      if (part !== ':id' || !kind) throw new Error(`${addressOf(route)}: say in namedByPath what ${part} names`);
      return ids[kind];
    });
    const query = queryNames(route).map((name) => {
      const kind = namedByQuery[name];
      if (!kind) throw new Error(`${addressOf(route)}: say in namedByQuery what ${name} names`);
      return `${name}=${ids[kind]}`;
    });
    const needed = queries[addressOf(route)];
    if (needed) query.push(needed);
    return `/api/v1${path.join('/')}${query.length > 0 ? `?${query.join('&')}` : ''}`;
  };

  const ask = async (route: Route, person: Person, ids: Ids): Promise<{ status: number; body: string }> => {
    const form = filesFor.has(addressOf(route)) ? fileForm(Buffer.from('ffd8ffe0ffd9', 'hex')) : undefined;
    const payload = form?.payload ?? bodies[addressOf(route)]?.(ids) ?? (['GET', 'HEAD', 'DELETE'].includes(route.method) ? undefined : {});
    const request = {
      method: route.method as 'GET',
      url: addressWith(route, ids),
      headers: { ...person.headers, 'idempotency-key': newId(), 'if-match': '"0"', 'tus-resumable': '1.0.0', ...form?.headers, ...headers[addressOf(route)] },
      ...(payload ? { payload: 'content-type' in (headers[addressOf(route)] ?? {}) ? JSON.stringify(payload) : payload } : {}),
    };
    const { statusCode, body } = endless.has(addressOf(route)) ? await askStream(api.app, request) : await api.app.inject(request);
    return { status: statusCode, body };
  };

  /** Every row of an organisation, in every table that has organisations, as one fingerprint each. */
  const stateOf = async (organisationId: string): Promise<Record<string, string>> => {
    const tables = await api.database.query<{ name: string }>(
      `select table_name as name from information_schema.columns where column_name = 'organisation_id' and table_schema = 'public' order by 1`,
    );
    const state: Record<string, string> = {};
    for (const { name } of tables) {
      const [row] = await api.database.query<{ print: string }>(
        `select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as print from "${name}" t where organisation_id = $1`,
        [organisationId],
      );
      state[name] = row?.print ?? '';
    }
    return state;
  };

  /** Ids and moments of a refusal differ from one to the next; nothing else may. */
  const withoutIds = (body: string): string => body.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time');

  const namesSomething = (route: Route): boolean => route.path.includes(':') || queryNames(route).length > 0 || /Id|ids\b/i.test(JSON.stringify(bodies[addressOf(route)]?.(nowhere) ?? {}));

  it('is tried on every route that anybody has a permission for', () => {
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.filter(namesSomething).length).toBeGreaterThan(20);
    expect(Object.keys(bodies).filter((address) => !routes.some((route) => addressOf(route) === address))).toEqual([]);
  });

  it('keeps another organisation’s rows as far away as rows that do not exist, and unchanged', async () => {
    const before = await stateOf(theirs.id);
    const secrets = [theirs.id, 'Wanderer', ...Object.values(theirs.ids)];
    for (const route of routes.filter((one) => !uploads.has(addressOf(one)))) {
      const address = addressOf(route);
      const crossing = await ask(route, personFor(ours, route), theirs.ids);
      const missing = await ask(route, personFor(ours, route), nowhere);
      const problem = { address, status: crossing.status, body: withoutIds(crossing.body) };
      if (crossing.body.includes('"request.invalid"') || crossing.status >= 500) throw new Error(`${address}: ${crossing.body}`);
      if (route.path.includes(':')) expect({ address, status: crossing.status }).toEqual({ address, status: 404 });
      if (namesSomething(route)) expect(problem).toEqual({ address, status: missing.status, body: withoutIds(missing.body) });
      expect({ address, leaked: secrets.filter((secret) => crossing.body.includes(secret)) }).toEqual({ address, leaked: [] });
    }
    expect(await stateOf(theirs.id)).toEqual(before);
  }, 60_000);

  it('is no wall to the organisation’s own people, or the test above would prove nothing', async () => {
    const hidden: string[] = [];
    const reading = (route: Route): number => Number(route.method !== 'GET');
    const named = routes.filter((one) => one.path.includes(':')).sort((one, other) => reading(one) - reading(other));
    for (const route of named) {
      const { status } = await ask(route, personFor(theirs, route), theirs.ids);
      if (status === 404) hidden.push(addressOf(route));
    }
    expect(hidden).toEqual([]);
  }, 60_000);
});
