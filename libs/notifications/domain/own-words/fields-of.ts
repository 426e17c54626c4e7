import type { Locale } from '../message.js';
import { writeMoney } from '../templates/stopped-trip.js';
import { waitingWords } from '../templates/waiting-list-words.js';
import type { TemplateCall } from '../templates/index.js';
import { writeDay, writeInstant } from '../write-date.js';
import type { Field } from './placeholders.js';

type Fields = Partial<Record<Field, string>>;

/** What the fields of a letter say, as its language writes it; empty where there is nothing to say. */
export function fieldsOf(call: TemplateCall, locale: Locale): Fields {
  const day = (value: string | null): string => (value ? writeDay(value, locale) : '');
  const common = (values: { name: string; operator: string; tripName: string }): Fields => ({ name: values.name, operator: values.operator, trip: values.tripName });
  const dates = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }): Fields => ({ starts: day(startsOn), ends: day(endsOn) });
  switch (call.template) {
    case 'invitation':
      return { ...common(call.values), ...dates(call.values), until: writeInstant(call.values.expiresAt, locale) };
    case 'link-renewal':
      return { ...common(call.values), until: writeInstant(call.values.expiresAt, locale) };
    case 'reminder':
      return { ...common(call.values), starts: day(call.values.startsOn), count: `${call.values.items.length}` };
    case 'document-result':
      return common(call.values);
    case 'application-approved':
    case 'application-issued':
    case 'application-refused':
      return { ...common(call.values), authority: call.values.authority };
    case 'application-rejected':
      return { ...common(call.values), reason: call.values.reason };
    case 'entry-changed':
      return { ...common(call.values), ...dates(call.values), destination: call.values.destination };
    case 'flight-changed':
      return { ...common(call.values), flight: call.values.flight };
    case 'stopped-trip': {
      const { reference, reason, answerBy, refund, credit, creditNote } = call.values;
      const money = (of: typeof refund): string => (of ? writeMoney(of, locale) : '');
      return {
        ...common(call.values), ...dates(call.values), reference: reference ?? '', reason, 'answer-by': day(answerBy), refund: money(refund), credit: money(credit),
        'credit-note': creditNote ?? '',
      };
    }
    case 'waiting-list': {
      const { news, reference, reason, note, until, place } = call.values;
      return {
        ...common(call.values), ...dates(call.values), reference: reference ?? '', place: place === null ? '' : `${place}`, until: until ? writeInstant(until, locale) : '',
        reason: news === 'removed' ? (note ?? '') : reason ? (waitingWords[locale].reasons[reason] ?? '') : '',
      };
    }
    case 'staff-invitation':
    case 'staff-reminder':
    case 'rules-expiring':
      return {};
  }
}
