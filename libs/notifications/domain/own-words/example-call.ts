import type { FlightNews } from '../templates/flight-changed-words.js';
import type { TemplateCall } from '../templates/index.js';
import type { StoppedNews } from '../templates/stopped-trip-words.js';
import type { WaitingNews } from '../templates/waiting-list-words.js';
import type { LetterKind } from './letter-kinds.js';

/** What an example says where letters name something. */
export interface ExampleParts {
  readonly name: string;
  readonly operator: string;
  readonly trip: string;
  readonly destination: string;
  readonly authority: string;
  readonly reason: string;
  readonly reference: string;
  readonly flight: string;
  readonly creditNote: string;
  readonly link: string;
}

const dates = { startsOn: '2027-04-01', endsOn: '2027-04-07' } as const;
const until = new Date('2027-02-03T15:45:00Z');
const answerBy = '2027-03-12';

/** A letter of one kind, about nobody. Its days and amounts are all different, so that each can be told from the others. */
export function exampleCall(kind: LetterKind, { trip: tripName, reason, authority, reference, flight, destination, creditNote, ...common }: ExampleParts): TemplateCall {
  const told = { name: common.name, operator: common.operator, link: common.link, tripName };
  const [template, news = ''] = kind.split('.') as [Exclude<TemplateCall['template'], 'staff-invitation' | 'staff-reminder' | 'rules-expiring'>, string?];
  switch (template) {
    case 'invitation':
      return { template, values: { ...told, ...dates, expiresAt: until } };
    case 'link-renewal':
      return { template, values: { ...told, expiresAt: until } };
    case 'reminder':
      return { template, values: { ...told, startsOn: dates.startsOn, items: openItems } };
    case 'document-result':
      return { template, values: { ...told, outcome: 'rejected', findings: [reason] } };
    case 'application-approved':
      return { template, values: { ...told, authority } };
    case 'application-rejected':
      return { template, values: { ...told, reason } };
    case 'application-issued':
      return { template, values: { ...told, authority, approvalNumber: 'PM-27-0481', validFrom: dates.startsOn, validUntil: dates.endsOn } };
    case 'application-refused':
      return { template, values: { ...told, authority, reason } };
    case 'entry-changed':
      return { template, values: { ...told, ...dates, destination, answer: 'conditional', why: [reason], asked: [{ text: authority, until: answerBy }], note: null } };
    case 'flight-changed':
      return {
        template,
        values: {
          ...told, news: news as FlightNews, reference, flight, reason, effects: [{ code: 'connection-short', place: destination, minutes: 40 }],
          before: { departsAt: '2027-04-01T09:00:00+08:00', arrivesAt: '2027-04-01T12:00:00+09:00' },
          after: news === 'flight-cancelled' ? null : { departsAt: '2027-04-01T13:30:00+08:00', arrivesAt: '2027-04-01T16:30:00+09:00' },
        },
      };
    case 'stopped-trip':
      return { template, values: { ...told, ...dates, ...stopped(news as StoppedNews), news: news as StoppedNews, reference, reason, creditNote, pageId: null } };
    case 'waiting-list':
      return { template, values: { ...told, ...dates, ...waiting(news as WaitingNews, reference, reason), news: news as WaitingNews, partySize: 2 } };
  }
}

const openItems = [
  { code: 'answers-missing', detail: null, due: '2027-02-21', own: true, late: false },
  { code: 'passport-missing', detail: null, due: '2027-02-21', own: true, late: false },
  { code: 'approval-missing', detail: null, due: '2027-03-18', own: false, late: false },
] as const;

const refund = { amount: 148_050, currency: 'EUR' };
const credit = { amount: 189_900, currency: 'EUR' };

function stopped(news: StoppedNews) {
  const asks = news === 'suspended' || news === 'asked-again';
  return { answerBy: asks ? answerBy : null, refund: news === 'credited' ? null : refund, credit: news === 'credited' || news === 'suspended' ? credit : null };
}

function waiting(news: WaitingNews, reference: string, reason: string) {
  return {
    place: news === 'joined' ? 14 : null,
    until: news === 'offered' ? until : null,
    reference: news === 'accepted' ? reference : null,
    reason: news === 'skipped' || news === 'closed' ? 'not-offered' : null,
    note: news === 'removed' ? reason : null,
  };
}
