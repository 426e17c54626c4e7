import { describe, expect, it } from 'vitest';
import { composeMessage } from './compose-message.js';
import { type Locale, locales } from './message.js';
import { languagesOf, type TemplateCall, type TemplateName, type TemplateValues } from './templates/index.js';

const link = 'https://travel.example.org/trip#token=abc&x=1';
const common = { name: 'Zoë', operator: 'Koryo & Sons', tripName: 'Pyongyang Marathon', link };
const waiting = (news: TemplateValues['waiting-list']['news']): TemplateValues['waiting-list'] => ({
  ...common, news, startsOn: '2026-04-03', endsOn: '2026-04-07', partySize: 2, place: 3, until: new Date('2026-03-01T14:00:00Z'), reference: 'K7PXQ4',
  reason: news === 'closed' ? 'sale-over' : 'visa-too-late', note: 'You asked us to.',
});
const stopped = (news: TemplateValues['stopped-trip']['news']): TemplateValues['stopped-trip'] => ({
  ...common, news, startsOn: '2026-04-03', endsOn: '2026-04-07', reference: 'K7PXQ4', reason: 'The border is closed.', answerBy: '2026-03-16',
  refund: { amount: 161_500, currency: 'EUR' }, credit: { amount: 164_000, currency: 'EUR' }, creditNote: 'CN-K7PXQ4MZ', pageId: 'page',
});
const flight = (effects: TemplateValues['flight-changed']['effects'], after: TemplateValues['flight-changed']['after'] = { departsAt: '2026-04-03T18:00:00.000+08:00', arrivesAt: '2026-04-03T21:05:00.000+09:00' }): TemplateValues['flight-changed'] => ({
  ...common, news: after ? 'flight-retimed' : 'flight-cancelled', reference: 'K7PXQ4', flight: 'CA121 PEK–FNJ', reason: 'The carrier lacks an aircraft.', after, effects,
  before: { departsAt: '2026-04-03T13:25:00.000+08:00', arrivesAt: '2026-04-03T16:30:00.000+09:00' },
});
const calls: { [Name in TemplateName]: Extract<TemplateCall, { template: Name }> } = {
  invitation: {
    template: 'invitation',
    values: { ...common, startsOn: '2026-04-03', endsOn: '2026-04-07', expiresAt: new Date('2026-03-01T14:00:00Z') },
  },
  'link-renewal': { template: 'link-renewal', values: { ...common, expiresAt: new Date('2026-03-01T14:00:00Z') } },
  'document-result': { template: 'document-result', values: { ...common, outcome: 'rejected', findings: ['The picture is blurred.', 'The bottom is cut off.'] } },
  'application-approved': { template: 'application-approved', values: { ...common, authority: 'Consular department' } },
  'application-rejected': { template: 'application-rejected', values: { ...common, reason: 'The photo is older than the passport.' } },
  'application-issued': {
    template: 'application-issued',
    values: { ...common, authority: 'Consular department', approvalNumber: 'KP-0042', validFrom: '2026-04-01', validUntil: '2026-04-30' },
  },
  'application-refused': { template: 'application-refused', values: { ...common, authority: 'Consular department', reason: null } },
  'waiting-list': { template: 'waiting-list', values: waiting('offered') },
  'entry-changed': {
    template: 'entry-changed',
    values: {
      ...common, destination: 'Pyongyang', startsOn: '2026-04-03', endsOn: '2026-04-07', answer: 'conditional', why: ['A letter of a doctor is asked for'],
      asked: [{ text: 'A letter of your doctor', until: '2026-03-20' }], note: 'Call us if anything is unclear.',
    },
  },

  reminder: {
    template: 'reminder',
    values: { ...common, startsOn: '2026-04-03', items: [{ code: 'passport-missing', detail: null, due: '2026-03-01', own: true, late: false }] },
  },
  'staff-invitation': {
    template: 'staff-invitation',
    values: { name: common.name, operator: common.operator, role: 'officer', link: common.link, expiresAt: new Date('2026-03-01T14:00:00Z') },
  },
  'staff-reminder': {
    template: 'staff-reminder',
    values: { ...common, departures: [{ name: 'Pyongyang Marathon', startsOn: '2026-04-03', lines: [{ code: 'passport-missing', travellers: 3, due: '2026-03-01', late: 2, ignored: 1 }] }] },
  },
  'rules-expiring': {
    template: 'rules-expiring',
    values: { name: common.name, operator: common.operator, link: common.link, rules: [{ code: 'F06', summary: 'Pyongyang Marathon runners need a validation', authority: 'Home state', reason: 'ends', due: '2026-08-31' }] },
  },
  'stopped-trip': { template: 'stopped-trip', values: stopped('suspended') },
  'flight-changed': { template: 'flight-changed', values: flight([]) },
};
const everyCall = Object.values(calls).flatMap((call) => locales.map((locale) => [call.template, locale, call] as const));

describe('composeMessage', () => {
  it.each(everyCall)('%s in %s says who, what and where, in text and in HTML', (template, locale, call) => {
    const { subject, text, html } = composeMessage(call, locale);
    expect(template === 'rules-expiring' ? text : subject).toContain(template === 'staff-invitation' ? common.operator : 'Pyongyang Marathon');
    expect(text).toContain('Zoë');
    expect(text).toContain(link);
    expect(html).toContain(`href="${link.replace('&', '&amp;')}"`);
    expect(html).toContain('Koryo &amp; Sons');
    expect(`${text}${html}`).not.toMatch(/undefined|null|NaN|\[object|Invalid|г\.\./);
  });

  it.each(everyCall)('%s in %s names the language that it is really in', (template, locale, call) => {
    const written: Locale = languagesOf[template].includes(locale) ? locale : 'en';
    expect(composeMessage(call, locale).html).toContain(`<html lang="${written}">`);
  });

  it('invites in English, German and Chinese', () => {
    const textIn = (locale: Locale) => composeMessage(calls.invitation, locale).text;
    expect(textIn('en')).toContain('from 3 April 2026 to 7 April 2026');
    expect(textIn('en')).toContain('1 March 2026 at 14:00 UTC');
    expect(textIn('de')).toContain('vom 3. April 2026 bis zum 7. April 2026');
    expect(textIn('zh')).toContain('2026年4月3日至2026年4月7日');
  });

  it('tells each traveller whose entry has changed what that means, and what to do until when', () => {
    const call = calls['entry-changed'];
    const textOf = (answer: typeof call.values.answer, locale: Locale) => composeMessage({ ...call, values: { ...call.values, answer } }, locale).text;
    expect(textOf('conditional', 'en')).toContain('– A letter of your doctor (by 20 March 2026)');
    expect(textOf('conditional', 'de')).toContain('– A letter of your doctor (bis 20. März 2026)');
    expect(textOf('deny', 'en')).toContain('you cannot enter');
    expect(textOf('unknown', 'de')).toContain('niemand sagen');
    expect(textOf('allow', 'zh')).toContain('您可以入境');
    for (const locale of locales) expect(textOf('deny', locale)).toContain('Call us if anything is unclear.');
  });

  it('lists the findings of a rejected document, and none for an accepted one', () => {
    expect(composeMessage(calls['document-result'], 'en').text).toContain('- The picture is blurred.\n- The bottom is cut off.');
    const accepted = { ...calls['document-result'], values: { ...calls['document-result'].values, outcome: 'accepted' as const } };
    expect(composeMessage(accepted, 'en').text).not.toContain('blurred');
  });

  it('gives the approval’s number and validity', () => {
    expect(composeMessage(calls['application-issued'], 'en').text).toContain('Approval number: KP-0042\nValid from: 1 April 2026\nValid until: 30 April 2026');
  });

  it('escapes everything that came from outside', () => {
    const hostile = '<script>alert("x")</script>\'';
    const call = { ...calls['application-rejected'], values: { ...common, name: hostile, operator: hostile, tripName: hostile, reason: hostile } };
    const { html } = composeMessage(call, 'en');
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;');
  });

  it('does not let a name start another header or leave the link’s attribute', () => {
    const trip = 'Marathon\r\nBcc: everyone@example.org';
    expect(composeMessage({ ...calls['application-approved'], values: { ...calls['application-approved'].values, tripName: trip } }, 'en').subject).toBe(
      'Your application is complete: Marathon Bcc: everyone@example.org',
    );
    const broken = { ...calls['application-approved'], values: { ...calls['application-approved'].values, link: 'https://x.org/"><img src=x>' } };
    expect(composeMessage(broken, 'en').html).toContain('href="https://x.org/&quot;&gt;&lt;img src=x&gt;"');
  });

  it.each(['joined', 'link', 'offered', 'accepted', 'skipped', 'lapsed', 'removed', 'closed'] as const)('tells in every language of a place on the waiting list: %s', (news) => {
    const texts = locales.map((locale) => composeMessage({ template: 'waiting-list', values: waiting(news) }, locale).text);
    expect(new Set(texts).size).toBe(locales.length);
    const told = { joined: '3', link: '', offered: '14:00', accepted: 'K7PXQ4', skipped: '', lapsed: 'Koryo', removed: 'You asked us to.', closed: '' }[news];
    for (const text of texts) {
      expect(text).toContain(told);
      expect(text).not.toMatch(/undefined|null|\n\n\n|visa-too-late|sale-over/);
    }
  });

  it.each([
    ['suspended', ['1,615.00', '1,640.00', '16 March 2026']], ['reopened', ['The border is closed.']], ['asked-again', ['16 March 2026']], ['refunded', ['1,615.00']],
    ['credited', ['CN-K7PXQ4MZ', '1,640.00']], ['cancelled', ['1,615.00']], ['list-closed', ['The border is closed.']],
  ] as const)('tells in every language of a trip that was stopped, with its figures: %s', (news, told) => {
    const texts = locales.map((locale) => composeMessage({ template: 'stopped-trip', values: stopped(news) }, locale).text);
    expect(new Set(texts).size).toBe(locales.length);
    for (const fact of told) expect(texts[0]).toContain(fact);
    for (const text of texts) expect(text).not.toMatch(/undefined|null|NaN|\n\n\n/);
  });

  it('tells in every language of a flight at other times, on the clocks of its places, and what that does', () => {
    const effects = [
      { code: 'seat-lost' }, { code: 'connection-missed', place: 'PEK', minutes: -5 }, { code: 'connection-short', place: 'PEK', minutes: 45 }, { code: 'after-moment', moment: 'Briefing', minutes: 65 },
      { code: 'before-moment', moment: 'Race', minutes: 30 }, { code: 'seats-overlap' }, { code: 'longer-transit', place: 'PEK', hours: 28.8 },
    ] as const;
    const texts = locales.map((locale) => composeMessage({ template: 'flight-changed', values: flight(effects) }, locale).text);
    expect(new Set(texts).size).toBe(locales.length);
    for (const told of ['13:25', '18:00', '21:05', 'Briefing', '1 h 5 min', '45 min', '28.8 hours', 'K7PXQ4', 'The carrier lacks an aircraft.']) expect(texts[0]).toContain(told);
    for (const text of texts) expect(text).not.toMatch(/undefined|null|NaN|\n\n\n/);
    expect(composeMessage({ template: 'flight-changed', values: flight([]) }, 'en').text).toContain('nothing that you have to do');
    const gone = composeMessage({ template: 'flight-changed', values: flight([{ code: 'seat-lost' }], null) }, 'de');
    expect(gone.subject).toBe('CA121 PEK–FNJ fällt aus: Pyongyang Marathon');
    expect(gone.text).not.toContain('Ankunft neu');
  });

  it('refuses a link that is no web address', () => {
    const call = { ...calls['application-approved'], values: { ...calls['application-approved'].values, link: 'javascript:alert(1)' } };
    expect(() => composeMessage(call, 'en')).toThrow('web addresses');
  });
});
