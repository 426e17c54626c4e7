import { newId } from '#kernel';
import { drawPassport, photograph } from '../fixtures/passport/index.js';
import { Visitor } from '../support/visitor.js';
import type { Application, Booking, Check, Departure, Item, Page, Paperwork, Photo, Readiness, Rooming, Trip } from './answers.js';
import { portrait } from '../fixtures/portrait/index.js';
import { followCheck } from './follow-check.js';
import { emailOf, people, peopleOf } from './people.js';
import { must, type Steps } from './steps.js';
import { until } from './until.js';

export interface SignIns {
  readonly operator: { readonly email: string; readonly password: string };
  readonly officer: { readonly email: string; readonly password: string };
}

/** What the demo's authority asks beside what everybody is asked. */
const further = {
  birthPlace: 'Utrecht, Netherlands', homeAddress: 'Long Street 17, 3511 Utrecht, Netherlands', phone: '+31 30 123 4567', education: 'University, Utrecht',
  employer: 'School on the Canal', employerAddress: 'Short Street 3, 3511 Utrecht, Netherlands',
};

const once = (): Record<string, string> => ({ 'idempotency-key': newId() });

/**
 * The main job once, over HTTP, as its three users do it: a group booking, a traveller's answers and passport, the check,
 * the verdict, the officer's review, the batch, the approval, the readiness and the manifest.
 * @throws at the first step that does not hold.
 */
export async function walk(baseUrl: string, signIns: SignIns, { step }: Pick<Steps, 'step'>): Promise<void> {
  const run = newId().slice(-8);
  const operator = new Visitor(baseUrl);
  const officer = new Visitor(baseUrl);

  await step('The operator signs in', () => operator.post('/api/v1/auth/sign-in', signIns.operator));
  const departure = await step(
    'The operator opens a departure of the marathon package',
    async () => {
      const { items } = await operator.get<Page<Departure>>('/api/v1/departures');
      const found = items.find(({ eventName }) => eventName !== null);
      must(found, 'there is no departure with a race');
      return operator.get<Departure>(`/api/v1/departures/${found.id}`);
    },
    ({ packageName, startsOn, allotments }) => `${packageName}, ${startsOn}: ${allotments.map(({ code, left }) => `${code} ${left} left`).join(', ')}`,
  );
  const booking = await takeGroupBooking({ operator, departure, run, step });
  const travellers = await openInvitations({ baseUrl, operator, booking, run, step });
  await uploadPassports({ travellers, step });
  await choosePhotos({ travellers, step });
  await checkVerdicts({ travellers, step });
  await signDeclarations({ travellers, step });
  await approve({ officer, signIns, booking, step });
  await finish({ operator, travellers, departure, booking, run, step });
}

interface Walking {
  readonly step: Steps['step'];
}

async function takeGroupBooking({ operator, departure, run, step }: Walking & { operator: Visitor; departure: Departure; run: string }): Promise<Booking> {
  const leg = (direction: string): string => departure.legs.find((one) => one.direction === direction)?.id ?? '';
  const order = {
    departureId: departure.id,
    leader: { name: 'Group leader', email: `leader.${run}@example.org` },
    travellers: people.map((person, index) => ({
      givenNames: person.givenNames,
      surname: person.surname,
      nationality: person.nationality,
      email: emailOf(person, run),
      race: (['42', '21', '10'] as const)[index],
      room: index === 0 ? 'single' : 'twin',
      arrivalLegId: leg('arrival'),
      departureLegId: leg('departure'),
    })),
  };
  const held = await step(
    'The operator takes a group booking: place, bed, seats and race slot are held',
    async () => {
      const headers = once();
      const first = await operator.post<Booking>('/api/v1/bookings', order, headers);
      const again = await operator.post<Booking>('/api/v1/bookings', order, headers);
      must(first.status === 'held' && first.id === again.id, 'the booking is not held, or the same key booked twice');
      return first;
    },
    ({ reference, total, expiresAt }) => `${reference}, ${(total.amount / 100).toFixed(2)} ${total.currency}, held until ${expiresAt}`,
  );
  return step('The operator confirms the booking', async () => {
    const confirmed = await operator.post<Booking>(`/api/v1/bookings/${held.id}/confirm`, {}, once());
    must(confirmed.status === 'confirmed', `the booking is ${confirmed.status}`);
    return confirmed;
  });
}

interface Invited {
  readonly visitor: Visitor;
  readonly person: (typeof people)[number];
  readonly email: string;
}

async function openInvitations({ baseUrl, operator, booking, run, step }: Walking & { baseUrl: string; operator: Visitor; booking: Booking; run: string }): Promise<Invited[]> {
  const letters = await step(
    `${booking.travellers.length} invitations arrive by e-mail`,
    () => Promise.all(people.map((person) => until(() => letterTo(operator, emailOf(person, run), /invitation#/), 'an invitation'))),
  );
  return step('Each traveller opens their link, once, and answers the visa questions', () =>
    Promise.all(
      peopleOf(run).map(async (person, index) => {
        const token = /\/invitation#([\w-]+)/.exec(letters[index] ?? '')?.[1];
        const visitor = new Visitor(baseUrl);
        await visitor.post('/api/v1/auth/links/redeem', { token });
        const second = await new Visitor(baseUrl).send('POST', '/api/v1/auth/links/redeem', { body: { token } });
        must(second.status === 410, `the link opened a second time with ${second.status}`);
        const trip = await visitor.get<Trip>('/api/v1/me/trip');
        const { surname, givenNames, documentNumber, nationality, birthDate, sex, expiryDate } = person;
        const answers = { surname, givenNames, documentNumber, nationality, birthDate, sex, expiryDate, occupation: 'Teacher', press: false, purpose: 'sport', ...further };
        await visitor.put('/api/v1/me/answers', { answers }, { 'if-match': `"${trip.answersVersion}"` });
        return { visitor, person, email: emailOf(person, run) };
      }),
    ),
  );
}

async function letterTo(operator: Visitor, address: string, words: RegExp): Promise<string | null> {
  const { items } = await operator.get<Page<{ id: string; to: string }>>('/api/v1/mailbox');
  for (const { id, to } of items.filter((letter) => letter.to === address)) {
    const { text } = await operator.get<{ text: string }>(`/api/v1/mailbox/${id}`);
    if (to && words.test(text)) return text;
  }
  return null;
}

async function uploadPassports({ travellers, step }: Walking & { travellers: Invited[] }): Promise<void> {
  const pictures = await step('(Photographs of three specimen passports are drawn)', () =>
    Promise.all(travellers.map(({ person }, index) => (index === 0 ? photograph(person) : drawPassport(person, { rotate: index * 90 })))),
  );
  for (const [index, { visitor, person }] of travellers.entries()) {
    await step(
      `${person.givenNames} uploads the passport page and follows the check`,
      async () => {
        const check = await visitor.upload<Check>('/api/v1/me/documents', pictures[index] ?? Buffer.alloc(0), once());
        return followCheck(visitor, check.id);
      },
      ({ check, seen }) => {
        must(check.outcome === 'accepted', `the check is ${check.outcome}: ${check.findings.map(({ code }) => code).join(', ')}`);
        return `${seen.join(' → ')}: ${check.outcome}`;
      },
    );
  }
}

async function choosePhotos({ travellers, step }: Walking & { travellers: Invited[] }): Promise<void> {
  const picture = await step('(A portrait is drawn)', () => portrait({}));
  await step('Each traveller sends a portrait and uses the photo that is made of it', () =>
    Promise.all(
      travellers.map(async ({ visitor }) => {
        const { id } = await visitor.upload<{ id: string }>('/api/v1/me/photo', picture, once());
        const photo = await until(async () => {
          const { portrait: newest } = await visitor.get<Photo>('/api/v1/me/photo');
          return newest?.id === id && newest.state === 'finished' ? newest : null;
        }, 'a checked portrait');
        must(photo.usable, `the photo is ${photo.outcome}`);
        await visitor.post(`/api/v1/me/photo/${id}/use`, {});
      }),
    ),
  );
}

async function signDeclarations({ travellers, step }: Walking & { travellers: Invited[] }): Promise<void> {
  await step(
    'Each traveller signs the declaration on the screen, and nothing is left to hand in',
    () =>
      Promise.all(
        travellers.map(async ({ visitor, person }) => {
          const ready = await until(async () => {
            const { applications } = await visitor.get<Paperwork>('/api/v1/me/paperwork');
            const [application] = applications;
            return application?.declaration?.unfinished.length === 0 ? application : null;
          }, 'a form that can be signed');
          const { textVersion, digest } = ready.declaration ?? {};
          const strokes = [[[80, 220], [240, 60], [420, 240], [640, 90], [880, 200]]];
          const signature = { manner: 'drawn', name: `${person.givenNames} ${person.surname}`, strokes };
          await visitor.post(`/api/v1/me/applications/${ready.id}/declaration`, { textVersion, digest, language: 'en', signature });
          return until(async () => {
            const { applications } = await visitor.get<Paperwork>('/api/v1/me/paperwork');
            return applications[0]?.lacks.length === 0 ? applications[0] : null;
          }, 'an application that lacks nothing');
        }),
      ),
    (applications) => applications.map(({ status }) => status).join(', '),
  );
}

async function checkVerdicts({ travellers, step }: Walking & { travellers: Invited[] }): Promise<void> {
  await step(
    'The entry rules give each traveller a verdict with what is required',
    () => Promise.all(travellers.map(({ visitor }) => until(async () => (await visitor.get<Trip>('/api/v1/me/trip')).verdict, 'a verdict'))),
    (verdicts) => {
      must(verdicts.every(({ outcome }) => outcome === 'conditional'), `the verdicts are ${verdicts.map(({ outcome }) => outcome).join(', ')}`);
      return verdicts[0]?.summary ?? '';
    },
  );
}

async function approve({ officer, signIns, booking, step }: Walking & { officer: Visitor; signIns: SignIns; booking: Booking }): Promise<void> {
  await step('The entry officer signs in', () => officer.post('/api/v1/auth/sign-in', signIns.officer));
  const ids = booking.travellers.map(({ id }) => id);
  const queue = await step(
    'The officer finds the applications in the queue',
    () =>
      until(async () => {
        const { items } = await officer.get<Page<Application>>('/api/v1/applications?status=in-review&limit=100');
        const ours = items.filter(({ travellerId }) => ids.includes(travellerId));
        return ours.length === ids.length ? ours : null;
      }, 'all applications in review'),
  );
  await step('The officer says why, looks at each picture, and approves', async () => {
    for (const { id } of queue) {
      const early = await officer.send('GET', `/api/v1/applications/${id}/image`);
      must(early.status === 403, `the picture was shown without a reason (${early.status})`);
      await officer.post(`/api/v1/applications/${id}/reveal`, { reason: 'Review of the entry application' });
      const image = await officer.send('GET', `/api/v1/applications/${id}/image`);
      must(image.headers.get('content-type') === 'image/jpeg', 'the picture is no JPEG');
      await image.arrayBuffer();
      const { revision } = await officer.get<{ revision: string }>(`/api/v1/applications/${id}`);
      await officer.post(`/api/v1/applications/${id}/approve`, { reason: 'Picture and answers agree', revision });
    }
  });
  await step('The batch is assembled, submitted, and its approvals are recorded', async () => {
    const order = { authorityId: queue[0]?.authority.id, applicationIds: queue.map(({ id }) => id) };
    const batch = await officer.post<{ id: string }>('/api/v1/batches', order, once());
    await officer.post(`/api/v1/batches/${batch.id}/submit`, {}, once());
    const outcomes = queue.map(({ id }, index) => ({
      applicationId: id, outcome: 'issued', approvalNumber: `V-${batch.id.slice(-6)}-${index + 1}`, validFrom: '2027-03-25', validUntil: '2027-04-20',
    }));
    await officer.post(`/api/v1/batches/${batch.id}/outcomes`, { outcomes }, once());
  });
  await step('The officer settles on each checklist what the transit state asks for, of which the approval says nothing', async () => {
    for (const traveller of ids) {
      const { items } = await officer.get<{ items: Item[] }>(`/api/v1/travellers/${traveller}/checklist`);
      const open = items.filter(({ code, state }) => code.endsWith(':CHN') && state === 'open');
      must(open.length > 0, 'nothing was asked for the transit');
      for (const { id, version } of open) {
        await officer.post(`/api/v1/checklist-items/${id}/review`, { action: 'check', reason: 'Seen on the ticket' }, { 'if-match': `"${version}"` });
      }
    }
  });
}

interface Finish extends Walking {
  readonly operator: Visitor;
  readonly travellers: Invited[];
  readonly departure: Departure;
  readonly booking: Booking;
  readonly run: string;
}

async function finish({ operator, travellers, departure, booking, step }: Finish): Promise<void> {
  await step('Each traveller is told of the review and of the approval by e-mail', async () => {
    // One of them is written to in German.
    for (const words of [/officer has approved your application|Ihren Antrag freigegeben/, /Approval number|Nummer der Genehmigung/]) {
      await Promise.all(travellers.map(({ email }) => until(() => letterTo(operator, email, words), `the mail with “${words.source}”`)));
    }
  });
  await step(
    'The operator lets the rooms be shared out',
    async () => {
      const rooming = `/api/v1/departures/${departure.id}/rooming`;
      const { version } = await operator.get<Rooming>(rooming);
      const { guests, findings } = await operator.post<Rooming>(`${rooming}/assign`, { mode: 'keep' }, { 'if-match': `"${version}"` });
      const bedless = findings.filter(({ code }) => code === 'no-bed').flatMap(({ travellerIds }) => travellerIds);
      must(!booking.travellers.some(({ id }) => bedless.includes(id)), 'somebody has no bed');
      return guests;
    },
    (guests) => `${guests.length} travellers in beds`,
  );
  await step('The operator sends the hotel its rooming list', async () => {
    const list = await operator.post<{ id: string }>(`/api/v1/departures/${departure.id}/rooming/lists`, {}, once());
    await operator.post(`/api/v1/rooming-lists/${list.id}/sent`, { to: 'hotel@example.org' });
  });
  await step(
    'The operator sends the border and the hotel the list of the arrival flight',
    async () => {
      const leg = departure.legs.find(({ direction }) => direction === 'arrival');
      const [id] = await Promise.all(['border', 'hotel'].map(async (receiver) => {
        const made = await operator.post<{ id: string }>(`/api/v1/legs/${leg?.id}/manifests`, { kind: 'list', receiver }, once());
        await operator.post(`/api/v1/manifests/${made.id}/sent`, { to: `desk@${receiver}.example` });
        return made.id;
      }));
      const manifest = await operator.get<string>(`/api/v1/manifests/${id}/file?format=csv`);
      must(travellers.every(({ person }) => manifest.includes(person.documentNumber)), 'somebody is missing on the manifest');
      return manifest;
    },
    (manifest) => `${manifest.trim().split('\n').length - 1} travellers`,
  );
  await step(
    'The operator sees the readiness of the departure',
    () =>
      until(async () => {
        const readiness = await operator.get<Readiness>(`/api/v1/departures/${departure.id}/readiness`);
        const ours = readiness.items.filter(({ travellerId }) => booking.travellers.some(({ id }) => id === travellerId));
        return ours.every(({ state }) => state === 'ready') && ours.length === booking.travellers.length ? readiness : null;
      }, 'three ready travellers'),
    ({ ready, blocked }) => `${ready} ready, ${blocked} blocked`,
  );
}
